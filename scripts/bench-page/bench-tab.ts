import type { Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers';
import { type ExtensionBrowser, launchWithExtension } from '../launch';
import { type NewTab, newTab } from '../pages/new-tab';

/** A new browser with an empty profile, a page to measure in it, and one of the extension to ask. */
export interface BenchTab extends NewTab {
  hangtag: ExtensionBrowser;
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
  return { hangtag, ...(await newTab(hangtag.browser, asker)), asker };
}
