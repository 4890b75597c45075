import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { SitePage } from '../pages/find-pages';
import { openPage, scrollThrough } from '../pages/open-page';
import { type ServedSite, serveSite } from '../pages/serve-site';
import { standInForBrowser } from '../pages/stand-in';
import type { MeasuredImage, MeasuredPage } from './page-measures';
import { VARIANTS, type Variant, VIEWPORTS } from './variants';

/**
 * Opens pages in Chromium, at each width and in each variant, and measures their images. Nothing
 * leaves the machine: requests to other hosts are answered as for `npm run pages`.
 * @param onPage called after each page: what was measured of it, or why nothing was
 */
export async function renderPages(
  pages: readonly SitePage[],
  executablePath: string,
  onPage: (page: SitePage, result: readonly MeasuredPage[] | Error) => void,
): Promise<void> {
  const code = await bundle();
  const folders = [...new Set(pages.map(({ siteFolder }) => siteFolder))];
  const sites = new Map<string, ServedSite>();
  for (const folder of folders) sites.set(folder, await serveSite(folder));
  const origins = [...sites.values()].map(({ origin }) => origin);
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await standInForBrowser(browser, origins);
    for (const page of pages) {
      const origin = sites.get(page.siteFolder)?.origin ?? '';
      const measured = await measure(browser, page, origin, code).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
      onPage(page, measured);
    }
  } finally {
    await browser.close();
    await Promise.all([...sites.values()].map(({ close }) => close()));
  }
}

async function measure(
  browser: Browser,
  { truth, siteFolder }: SitePage,
  origin: string,
  code: string,
): Promise<MeasuredPage[]> {
  const measured: MeasuredPage[] = [];
  const site = path.basename(path.dirname(siteFolder));
  for (const viewport of VIEWPORTS) {
    const page = await browser.newPage();
    try {
      page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
      await page.setViewport(viewport);
      await page.evaluateOnNewDocument(OPEN_SHADOW_ROOTS);
      await openPage(page, origin + truth.url_path);
      await scrollThrough(page);
      for (const variant of VARIANTS) {
        const groups = await measureIn(page, code, variant);
        measured.push({ site, truth, groups, viewport, variant });
      }
    } finally {
      await page.close();
    }
  }
  return measured;
}

/** The code is run anew each time: it keeps what it has once read of the prototypes. */
function measureIn(page: Page, code: string, variant: Variant): Promise<MeasuredImage[][]> {
  return page.evaluate(
    `(() => {
      ${code}
      hangtagMeasure.makeVariant('${variant}');
      return hangtagMeasure.measureDocument(document);
    })()`,
  ) as Promise<MeasuredImage[][]>;
}

/** A page's own script cannot look into closed ones, as the extension can. */
const OPEN_SHADOW_ROOTS = `(() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
})()`;

/** The finder as one script for a page. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'measure-document.ts'),
        formats: ['iife'],
        name: 'hangtagMeasure',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
