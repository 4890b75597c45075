import type { ClosedReason } from '../../components/popup/state';

/** Hosts that browsers close to every extension, whatever its permissions. */
const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/**
 * Why a tab's page has no content script to ask.
 * @param url the tab's address; browsers hide it where the extension has no permission
 * @param mayBeHidden whether that could be so with a site, too
 */
export function closedReason(url: string | undefined, mayBeHidden: boolean): ClosedReason {
  if (url === undefined && mayBeHidden) return 'not-on';
  const { protocol, hostname, pathname } = URL.parse(url ?? '') ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') return 'browser-page';
  if (STORES.has(hostname ?? '')) return 'store';
  return /\.pdf$/i.test(pathname ?? '') ? 'pdf' : 'not-on';
}
