import { browser } from 'wxt/browser';

/**
 * Puts the content script into all frames of a tab that the extension may read. Where it runs
 * already, nothing changes.
 * @throws when the page is none of a site, or the browser keeps it closed to the extension
 */
export async function joinPage(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  // Firefox would let it into an empty tab, where nothing is to be found.
  if (!/^https?:/.test(url ?? '')) throw new Error('not a page of a site');
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/content-script.js'],
  });
}
