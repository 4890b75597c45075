import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../launch';
import { type NewTab, newTab } from './new-tab';
import { openPage } from './open-page';

export interface Visit {
  url: string;
  /** Any page of the extension. */
  asker: Page;
  /** Called with the page before it opens. */
  prepare(page: Page): Promise<void>;
}

/**
 * Opens a page in a tab of its own for as long as `use` takes. Nothing that the page opens by itself
 * comes before it, and nothing of that stays.
 * @throws when the page does not open, and what `use` throws
 */
export async function withPage<T>(
  { browser }: ExtensionBrowser,
  { url, asker, prepare }: Visit,
  use: (opened: NewTab) => Promise<T>,
): Promise<T> {
  try {
    const opened = await newTab(browser, asker);
    const { page } = opened;
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
    // A window in front would put the page to sleep.
    page.on('popup', (popup) => popup?.close().catch(() => undefined));
    await prepare(page);
    await openPage(page, url);
    return await use(opened);
  } finally {
    await closeAllBut(asker, browser);
  }
}

/** Pages open windows of their own, too. */
async function closeAllBut(kept: Page, browser: Browser): Promise<void> {
  const pages = await browser.pages();
  await Promise.allSettled(pages.filter((page) => page !== kept).map((page) => page.close()));
}
