import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type PopupProps, PopupView } from '../../components/popup/PopupView';
import { askBackground } from '../../messages/send';
import { backendPreference } from '../background/backend-preference';
import { followEngine } from './follow-engine';
import { followPage } from './follow-page';
import { saveBackendPreference } from './save-backend-preference';
import { shownTab, tabInAddress } from './shown-tab';
import { tabPage } from './tab-page';

const isFullPage = tabInAddress(location.search) !== undefined;
document.body.classList.toggle('full-page', isFullPage);

const tabId = await shownTab(location.search);
const end = new AbortController();
const page = followPage(tabPage(tabId), (state) => show({ page: state }), end.signal);
const askEngine = followEngine(
  () => askBackground('engine-status', {}),
  (state) => show({ engine: state }),
);

let props: PopupProps = {
  page: { kind: 'loading' },
  engine: { kind: 'starting' },
  preference: 'auto',
  fullPage: isFullPage ? undefined : `/popup.html?tab=${tabId}`,
  // One row of the popup; three of the full page.
  preview: isFullPage ? 24 : 5,
  onScan: page.scan,
  onRetry: page.refresh,
  onRestart: askEngine,
  onReload: () => {
    show({ page: { kind: 'loading' } });
    if (tabId !== undefined) void browser.tabs.reload(tabId);
  },
  onPreference: async (preference) => {
    show({ preference });
    await saveBackendPreference(preference);
    await askEngine();
  },
};

function show(change: Partial<PopupProps>): void {
  props = { ...props, ...change };
  render(<PopupView {...props} />, document.getElementById('app') ?? document.body);
}

browser.tabs.onUpdated.addListener((updated, { status }) => {
  if (updated === tabId && status === 'complete') page.refresh();
});
// As a full page it may be looked at again after more was tagged.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') page.refresh();
});
addEventListener('pagehide', () => end.abort());

show({ preference: await backendPreference() });
page.refresh();
await askEngine();
