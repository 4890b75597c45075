import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../messages/protocol';
import type { ExtensionBrowser } from '../launch';
import { until } from '../until';
import { askTab, openTabs } from './ask-tab';
import { openPage, scrollThrough } from './open-page';
import type { FoundImage } from './score-page';
import { shownSizes } from './shown-sizes';

/** How long nothing may happen to a page, in milliseconds. */
const STALL_TIMEOUT = 60_000;

export interface Visit {
  url: string;
  /** Any page of the extension. */
  asker: Page;
  /** Called with the page before it opens. */
  prepare(page: Page): Promise<void>;
}

/**
 * What the extension finds on a page: opens it, scrolls to the bottom and back, has it tagged, waits
 * for the last answer.
 * @throws when the page does not open, leaves for another site, or the extension stops answering
 */
export async function visitPage(
  { browser }: ExtensionBrowser,
  { url, asker, prepare }: Visit,
): Promise<FoundImage[]> {
  const others = await openTabs(asker);
  const page = await browser.newPage();
  try {
    const tab = (await openTabs(asker)).find((id) => !others.includes(id));
    if (tab === undefined) throw new Error('the browser opened no tab');
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
    // A window in front would put the page to sleep.
    page.on('popup', (popup) => popup?.close().catch(() => undefined));
    await prepare(page);
    await openPage(page, url);
    await page.bringToFront();
    await scrollThrough(page);
    const { images } = await scan(asker, tab);
    if (new URL(page.url()).origin !== new URL(url).origin) {
      throw new Error(`the page went on to ${page.url()}`);
    }
    const sizes = await shownSizes(
      page,
      images.map((image) => image.url),
    );
    return images.map((image) => ({ ...image, size: sizes.get(image.url) }));
  } finally {
    await closeAllBut(asker, browser);
  }
}

async function scan(asker: Page, tab: number): Promise<PageSummary> {
  // The content script comes when the page has loaded.
  await until('the extension answers on the page', () =>
    askTab(asker, tab, 'scan-all').catch(() => undefined),
  );
  let answered = -1;
  for (;;) {
    const summary = await until(
      'another image is tagged',
      async () => {
        const now = await askTab(asker, tab, 'page-summary');
        return (now.phase === 'done' || countAnswers(now) > answered) && now;
      },
      STALL_TIMEOUT,
    );
    if (summary.phase === 'done') return summary;
    answered = countAnswers(summary);
  }
}

function countAnswers({ images }: PageSummary): number {
  return images.filter(({ result }) => result !== undefined).length;
}

/** Pages open windows of their own, too. */
async function closeAllBut(kept: Page, browser: ExtensionBrowser['browser']): Promise<void> {
  const pages = await browser.pages();
  await Promise.allSettled(pages.filter((page) => page !== kept).map((page) => page.close()));
}
