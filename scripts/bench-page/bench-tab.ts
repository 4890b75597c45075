import type { Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers';
import { type ExtensionBrowser, launchWithExtension } from '../launch';
import { openTabs } from '../pages/ask-tab';

/** A new browser with an empty profile, a page to measure in it, and one of the extension to ask. */
export interface BenchTab {
  hangtag: ExtensionBrowser;
  page: Page;
  /** The browser's number of the page's tab. */
  tab: number;
  asker: Page;
}

/** Chromium without GPU: the figures are those of the WASM backend. */
export async function openBenchTab(): Promise<BenchTab> {
  const hangtag = await launchWithExtension({
    allSites: true,
    name: 'chromium',
    executablePath: await ensureBrowser('chromium', console.error),
    headless: true,
    viewport: { width: 1280, height: 900 },
    offline: true,
  });
  const asker = await hangtag.openExtensionPage('report.html');
  const others = await openTabs(asker);
  const page = await hangtag.browser.newPage();
  const tab = (await openTabs(asker)).find((id) => !others.includes(id));
  if (tab === undefined) throw new Error('The browser opened no tab.');
  return { hangtag, page, tab, asker };
}
