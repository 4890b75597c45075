import type { ComponentChildren, ComponentType } from 'preact';
import type { PageSummary } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';
import { text } from '../../texts/text';
import type { announcement } from './announcement';
import type { ClosedPage } from './ClosedPage';
import type { EveryLarge } from './EveryLarge';
import { overview } from './overview';
import { PageOverview } from './PageOverview';
import type { PagePictureProps } from './PagePicture';
import type { FooterProps } from './PopupFooter';
import { PictureView } from './picture-view';
import type { EngineState, PageState, Preferences, SiteAccess, SiteWish } from './state';
import type { UnreadList } from './UnreadList';
import type { UnreadNotices } from './UnreadNotices';

export interface PopupProps {
  page: PageState;
  engine: EngineState;
  /** Absent while it is not known, and where the page is no site. */
  access: SiteAccess | undefined;
  preferences: Preferences;
  /** The networks that this build has. */
  networks: readonly AnyNetworkName[];
  /** Address of this view as a full page; absent where it is one already. */
  fullPage: string | undefined;
  /** Pictures of a category to show before the rest is asked for. */
  preview: number;
  /** Puts into words how far it is; absent while its code is on its way. */
  announce?: typeof announcement;
  /** Likewise: says why a page cannot be asked. */
  Closed?: typeof ClosedPage;
  /** Draws what takes the summary along; absent while its code is on its way. */
  exportPanel?: (summary: PageSummary) => ComponentChildren;
  /** Likewise. */
  Footer?: ComponentType<FooterProps>;
  /** Likewise. */
  Unread?: typeof UnreadList;
  /** Likewise. */
  Notices?: typeof UnreadNotices;
  /** Likewise. */
  Large?: typeof EveryLarge;
  /** Likewise. */
  Picture?: ComponentType<PagePictureProps>;
  onScan: () => void;
  onScanAll: () => void;
  onScanLarge: (isWanted: boolean) => void;
  onLight: (urls: string[]) => Promise<number>;
  onGoTo: (url: string) => Promise<boolean>;
  onRetry: () => void;
  onReload: () => void;
  onAllowSites: (wish: SiteWish) => void;
  /** Asks for hosts to be read for this page's pictures. */
  onAllowHosts: (hosts: string[]) => void;
  onTakeBackSites: () => void;
  onPreferences: (change: Partial<Preferences>) => void;
  onRestart: () => void;
}

/** The whole popup. */
export function PopupView({
  page,
  engine,
  access,
  preferences,
  networks,
  fullPage,
  preview,
  announce,
  Closed,
  exportPanel,
  Footer,
  Unread,
  Notices,
  Large,
  Picture,
  ...on
}: PopupProps) {
  const summary = page.kind === 'open' ? page.summary : undefined;
  const isClosed = page.kind === 'closed' || page.kind === 'failed';
  return (
    <>
      <header class="brand">
        <img src="/icon/96.png" alt="" width="28" height="28" />
        <h1>Hangtag</h1>
        {fullPage !== undefined && page.kind === 'open' && (
          <a href={fullPage} target="_blank" rel="noopener">
            {text('popup.openInTab')}
          </a>
        )}
      </header>
      <p class="visually-hidden" role="status">
        {summary && announce?.(summary)}
      </p>
      <main>
        {isClosed && Closed ? (
          <Closed page={page} onReload={on.onReload} onRetry={on.onRetry} />
        ) : (
          !summary && <p class="waiting">{text('popup.looking')}</p>
        )}
        {summary && (
          <PictureView.Provider value={Picture}>
            <PageOverview
              summary={summary}
              preview={preview}
              Unread={Unread}
              Notices={Notices}
              Large={Large}
              onAllowHosts={on.onAllowHosts}
              onScan={on.onScan}
              onScanAll={on.onScanAll}
              onScanLarge={on.onScanLarge}
              onLight={on.onLight}
              onGoTo={on.onGoTo}
            />
          </PictureView.Provider>
        )}
        {summary && summary.images.length > 0 && exportPanel?.(summary)}
      </main>
      {Footer && (
        <Footer
          access={page.kind === 'open' ? access : undefined}
          engine={engine}
          preferences={preferences}
          networks={networks}
          tags={summary && overview(summary.images)}
          onAllowSites={on.onAllowSites}
          onTakeBackSites={on.onTakeBackSites}
          onPreferences={on.onPreferences}
          onRestart={on.onRestart}
        />
      )}
    </>
  );
}
