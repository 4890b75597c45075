import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/until';

/** Brings a tab to the front and waits for the keyboard, which follows later: a key pressed before is nobody's. */
export async function comeBackTo(page: Page): Promise<void> {
  await page.bringToFront();
  await until('the page has the keyboard', () => page.evaluate(() => document.hasFocus()));
}
