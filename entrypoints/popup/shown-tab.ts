import { browser } from 'wxt/browser';

/** The tab that the popup is about: the one in the address (`?tab=<id>`), else the active one. */
export async function shownTab(search: string): Promise<number | undefined> {
  const wanted = tabInAddress(search);
  if (wanted !== undefined) return wanted;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** The tab that the address names; absent in the popup proper. */
export function tabInAddress(search: string): number | undefined {
  const id = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}

/** The address of a tab's page, where that is a site that may be read. */
export async function siteOf(tabId: number | undefined): Promise<string | undefined> {
  if (tabId === undefined) return undefined;
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url && /^https?:/.test(url) ? url : undefined;
}
