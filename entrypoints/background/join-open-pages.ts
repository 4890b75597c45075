import { browser } from 'wxt/browser';

/**
 * Brings the content script into pages that are open when the extension is installed or updated, so
 * that nobody has to reload them. Firefox does so by itself.
 */
export function joinOpenPages(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
    await Promise.allSettled(
      tabs.map(({ id: tabId = -1 }) =>
        browser.scripting.executeScript({
          target: { tabId, allFrames: true },
          files: ['/content-scripts/content.js'],
        }),
      ),
    );
  });
}
