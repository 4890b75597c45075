import type { ComponentChildren, ComponentType } from 'preact';
import type { PageSummary } from '../../messages/protocol';
import type { AnyNetworkName } from '../../model/network-names';
import { text } from '../../texts/text';
import type { announcement } from './announcement';
import type { ClosedPage } from './ClosedPage';
import type { EveryLarge } from './EveryLarge';
import type { FarPictures } from './FarPictures';
import { overview } from './overview';
import { PageOverview } from './PageOverview';
import type { PagePictureProps } from './PagePicture';
import type { PictureLists } from './PictureLists';
import type { FooterProps } from './PopupFooter';
import { PictureView } from './picture-view';
import type { RestOfPictures } from './RestOfPictures';
import type { EngineState, PageState, Preferences, SiteAccess, SiteWish } from './state';
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
  Lists?: typeof PictureLists;
  /** Likewise. */
  Rest?: typeof RestOfPictures;
  /** Likewise. */
  Notices?: typeof UnreadNotices;
  /** Likewise. */
  Large?: typeof EveryLarge;
  /** Likewise. */
  Far?: typeof FarPictures;
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
  access,
  fullPage,
  announce,
  Closed,
  exportPanel,
  Footer,
  Picture,
  ...others
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
          <Closed page={page} onReload={others.onReload} onRetry={others.onRetry} />
        ) : (
          !summary && <p class="waiting">{text('popup.looking')}</p>
        )}
        {summary && (
          <PictureView.Provider value={Picture}>
            <PageOverview {...others} summary={summary} />
          </PictureView.Provider>
        )}
        {summary && summary.images.length > 0 && exportPanel?.(summary)}
      </main>
      {Footer && (
        <Footer
          {...others}
          access={page.kind === 'open' ? access : undefined}
          tags={summary && overview(summary.images)}
        />
      )}
    </>
  );
}
