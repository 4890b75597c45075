import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/until';

/**
 * Goes on to another page of the same tab, so that the browser puts this one away whole.
 * @returns goes back, and waits until the very same page is there again
 */
export async function putAway(page: Page, next: string): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await page.goto(next);
  return async () => {
    // The driver waits for a page to load, and this one does not.
    await page.evaluate(() => {
      setTimeout(() => history.back());
    });
    await until('it is back', () =>
      page.evaluate(() => 'isSamePage' in globalThis).catch(() => false),
    );
  };
}
