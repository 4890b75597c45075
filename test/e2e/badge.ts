import type { Page } from 'puppeteer-core';

/** What is used of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: { action: { getBadgeText(options: { tabId: number }): Promise<string> } };
}

/** The badge of the popup's tab. */
export function badge(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const { action } = (globalThis as unknown as ExtensionPage).chrome;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return action.getBadgeText({ tabId: tab });
  });
}
