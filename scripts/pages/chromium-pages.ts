import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { SitePage } from './find-pages';
import { type ServedSite, serveSite } from './serve-site';
import { standInForBrowser } from './stand-in';

/**
 * Visits pages in Chromium, one after another, with nothing but the page's own code. Nothing leaves
 * the machine: requests to other hosts are answered as for `npm run pages`.
 * @param visit gets the address of the page's own site
 * @param onPage called after each page: what its visit gave, or why nothing
 */
export async function visitInChromium<Result>(
  pages: readonly SitePage[],
  executablePath: string,
  visit: (browser: Browser, page: SitePage, origin: string) => Promise<Result>,
  onPage: (page: SitePage, result: Result | Error) => void,
): Promise<void> {
  const folders = [...new Set(pages.map(({ siteFolder }) => siteFolder))];
  const sites = new Map<string, ServedSite>();
  for (const folder of folders) sites.set(folder, await serveSite(folder));
  const origins = [...sites.values()].map(({ origin }) => origin);
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await standInForBrowser(browser, origins);
    for (const page of pages) {
      const origin = sites.get(page.siteFolder)?.origin ?? '';
      const result = await visit(browser, page, origin).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
      onPage(page, result);
    }
  } finally {
    await browser.close();
    await Promise.all([...sites.values()].map(({ close }) => close()));
  }
}

/** An empty tab whose pages ask nothing and hide nothing. */
export async function newPage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(OPEN_SHADOW_ROOTS);
  return page;
}

/** A page's own script cannot look into closed ones, as the extension can. */
const OPEN_SHADOW_ROOTS = `(() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
})()`;

/** A module of ours and all that it imports as one script for a page, with its exports under a name. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
