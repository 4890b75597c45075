import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type PopupProps, PopupView } from '../../components/popup/PopupView';
import type { PageState } from '../../components/popup/state';
import type { Answer, Payload } from '../../messages/protocol';
import { askBackground, askPage } from '../../messages/send';
import { type AnyNetworkName, DEFAULT_NETWORK } from '../../model/network-names';
import { markLanguage } from '../../texts/mark-language';
import { speak } from '../../texts/text';
import { BUNDLED_NETWORKS } from '../background/bundled-networks';
import { preferences } from '../background/preferences';
import { followEngine } from './follow-engine';
import { followPage } from './follow-page';
import { followPreferences } from './follow-preferences';
import { shownTab, siteOf, tabInAddress } from './shown-tab';
import { tabPage } from './tab-page';

speak(i18n.t);
markLanguage(document);

const isFullPage = tabInAddress(location.search) !== undefined;
document.body.classList.toggle('full-page', isFullPage);

const tabId = await shownTab(location.search);
const end = new AbortController();
const page = followPage(tabPage(tabId, isFullPage), showPage, end.signal);
const askEngine = followEngine(
  () => askBackground('engine-status', {}),
  (engine) => show({ engine }),
);

/** What lies below the pictures, once it is there. */
let below: typeof import('./below') | undefined;

/** By the popup's own button. */
let isReloading = false;

/** Whose answers are shown: another network may be chosen before the page has its answers. */
let answering: AnyNetworkName = DEFAULT_NETWORK;

let props: PopupProps = {
  page: { kind: 'loading' },
  engine: { kind: 'starting' },
  access: undefined,
  preferences: await preferences(),
  networks: BUNDLED_NETWORKS,
  fullPage: isFullPage ? undefined : `/popup.html?tab=${tabId}`,
  // One row of the popup; three of the full page.
  preview: isFullPage ? 24 : 5,
  onScan: page.scan,
  onScanAll: page.scanAll,
  onScanLarge: page.scanLarge,
  onLight: async (urls) => (await point('light-pictures', { urls }))?.lit ?? 0,
  onGoTo: async (url) => (await point('go-to-picture', { url }))?.found ?? false,
  onRetry: page.refresh,
  onRestart: askEngine,
  onReload: () => {
    isReloading = true;
    show({ page: { kind: 'loading' } });
    if (tabId !== undefined) void browser.tabs.reload(tabId);
  },
  onAllowSites: async (wish) => {
    if (props.access && (await below?.askForSites(props.access, wish))) await showAccess();
  },
  onAllowHosts: async (hosts) => {
    await below?.askForPictures(props.access?.site, hosts);
  },
  onTakeBackSites: async () => {
    if (props.access) await below?.takeBackSites(props.access);
    await showAccess();
  },
  onPreferences: async (change) => {
    show({ preferences: { ...props.preferences, ...change } });
    await below?.savePreferences(change);
  },
};

function showPage(page: PageState): void {
  answering = props.preferences.network;
  const isNew = String(pictures(page)) !== String(pictures(props.page));
  show({ page });
  if (isNew || !props.access) void showAccess();
}

async function showAccess(): Promise<void> {
  const site = await siteOf(tabId);
  show({
    access: site === undefined ? undefined : await below?.siteAccess(site, pictures(props.page)),
  });
}

/** Points at pictures on the page, which is brought to the front where the popup is not over it. */
async function point<Name extends 'light-pictures' | 'go-to-picture'>(
  name: Name,
  payload: Payload<Name>,
): Promise<Answer<Name> | undefined> {
  if (tabId === undefined) return undefined;
  // First: a page in the back does not scroll. One that is gone by now has nothing to point at.
  if (isFullPage) await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  return askPage(tabId, 0, name, payload).catch(() => undefined);
}

function pictures(page: PageState): string[] {
  return page.kind === 'open' ? page.summary.images.map(({ url }) => url) : [];
}

function show(change: Partial<PopupProps>): void {
  props = { ...props, ...change };
  render(<PopupView {...props} />, document.getElementById('app') ?? document.body);
}

browser.tabs.onUpdated.addListener((updated, { status }) => {
  if (updated !== tabId || status !== 'complete') return;
  // Who reloads the page from here wants it tagged.
  if (isReloading) page.scan();
  else page.refresh();
  isReloading = false;
});
// As a full page it may be looked at again after more was tagged.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') page.refresh();
});
followPreferences(async (preferences, isAnsweredAnew) => {
  show({ preferences });
  if (!isAnsweredAnew) return;
  await askEngine();
  // By now the page has heard of it, and looks anew where another network was chosen.
  page.refresh();
});
addEventListener('pagehide', () => end.abort());

browser.permissions.onAdded.addListener(() => {
  void showAccess();
  // What could not be read may be had now.
  if (below?.hasClosed(props.page)) page.scan();
});
browser.permissions.onRemoved.addListener(showAccess);

show({});
void import('./below').then((loaded) => {
  below = loaded;
  void showAccess();
  show({
    Footer: loaded.footer(page.refresh),
    announce: loaded.announcement,
    Closed: loaded.ClosedPage,
    Lists: loaded.PictureLists,
    Rest: loaded.RestOfPictures,
    Notices: loaded.UnreadNotices,
    Large: loaded.EveryLarge,
    Far: loaded.FarPictures,
    Picture: loaded.pagePicture(tabId),
    exportPanel: loaded.exportPanel(
      async () => ({
        page: (await siteOf(tabId)) ?? '',
        network: answering,
        time: new Date().toISOString(),
      }),
      page.scanAll,
    ),
  });
});
// Who presses the button wants the page tagged; who opens the full page has done so.
if (isFullPage) page.refresh();
else page.scan();
await askEngine();
