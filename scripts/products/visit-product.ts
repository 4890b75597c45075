import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { requests, type SoldProduct } from '../../messages/protocol';
import type { ExtensionBrowser } from '../launch';
import { openTabs, sendToTab } from '../pages/ask-tab';
import { until } from '../until';

/** How long a page may load, and how long it may be read, in milliseconds. */
const LOAD_TIMEOUT = 30_000;
const READ_TIMEOUT = 60_000;

export interface ProductVisit {
  url: string;
  /** Any page of the extension. */
  asker: Page;
  /** Called with the page before it opens. */
  prepare(page: Page): Promise<void>;
}

/**
 * What the extension reads of a page's products, the main one first.
 * @throws when the page does not open, or the extension does not answer
 */
export async function visitProduct(
  { browser }: ExtensionBrowser,
  { url, asker, prepare }: ProductVisit,
): Promise<SoldProduct[]> {
  const others = await openTabs(asker);
  const page = await browser.newPage();
  try {
    const tab = (await openTabs(asker)).find((id) => !others.includes(id));
    if (tab === undefined) throw new Error('the browser opened no tab');
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => popup?.close().catch(() => undefined));
    await prepare(page);
    // What is there by the time limit is there to be read.
    const response = await page.goto(url, { timeout: LOAD_TIMEOUT }).catch((error: Error) => {
      if (error.name !== 'TimeoutError') throw error;
      return null;
    });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Error(`the page answers ${status}`);
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 3000 }).catch(() => undefined);
    await page.bringToFront();
    const answer = await until(
      'the extension answers on the page',
      () => sendToTab(asker, tab, { name: 'page-products', payload: {} }).catch(() => undefined),
      READ_TIMEOUT,
    );
    return v.parse(requests['page-products'].answer, answer).products;
  } finally {
    await page.close().catch(() => undefined);
  }
}
