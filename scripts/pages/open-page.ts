import { setTimeout as wait } from 'node:timers/promises';
import { type Page, TimeoutError } from 'puppeteer-core';

/** How long a page may load, in milliseconds. */
const LOAD_TIMEOUT = 30_000;

/** Between two steps of scrolling: time for lazy pictures and animations. */
const STEP_MILLISECONDS = 100;

/** Pages that grow while they are scrolled come to an end here. */
const MOST_STEPS = 300;

/**
 * Goes to a page.
 * @throws when its server does not have it
 */
export async function openPage(page: Page, url: string): Promise<void> {
  try {
    const response = await page.goto(url, { timeout: LOAD_TIMEOUT });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Error(`${new URL(url).pathname} is answered with ${status}`);
  } catch (error) {
    // What is there by the time limit is there to be found.
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/** Once to the bottom, as far as it is, and back. */
export async function scrollThrough(page: Page): Promise<void> {
  for (let step = 1; step <= MOST_STEPS; step++) {
    const isBottom = await page.evaluate((screens) => {
      scrollTo({ top: screens * innerHeight, behavior: 'instant' });
      return (screens + 1) * innerHeight >= document.documentElement.scrollHeight;
    }, step);
    await wait(STEP_MILLISECONDS);
    if (isBottom) break;
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 5000 }).catch(() => undefined);
}
