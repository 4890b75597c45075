import type { Browser, Page } from 'puppeteer-core';
import { openTabs } from './ask-tab';

export interface NewTab {
  page: Page;
  /** The browser's number of the tab. */
  tab: number;
}

/**
 * An empty tab, and the number by which the extension knows it.
 * @param asker any page of the extension
 */
export async function newTab(browser: Browser, asker: Page): Promise<NewTab> {
  const others = await openTabs(asker);
  const page = await browser.newPage();
  const tab = (await openTabs(asker)).find((id) => !others.includes(id));
  if (tab === undefined) throw new Error('The browser opened no tab.');
  return { page, tab };
}
