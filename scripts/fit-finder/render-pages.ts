import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { newPage, pageScript, visitInChromium } from '../pages/chromium-pages';
import type { SitePage } from '../pages/find-pages';
import { openPage, scrollThrough } from '../pages/open-page';
import type { MeasuredImage, MeasuredPage } from './page-measures';
import { VARIANTS, type Variant, VIEWPORTS } from './variants';

/**
 * Opens pages in Chromium, at each width and in each variant, and measures their images.
 * @param onPage called after each page: what was measured of it, or why nothing was
 */
export async function renderPages(
  pages: readonly SitePage[],
  executablePath: string,
  onPage: (page: SitePage, result: readonly MeasuredPage[] | Error) => void,
): Promise<void> {
  const code = await pageScript(
    path.join(import.meta.dirname, 'measure-document.ts'),
    'hangtagMeasure',
  );
  await visitInChromium(
    pages,
    executablePath,
    (browser, page, origin) => measure(browser, page, origin, code),
    onPage,
  );
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
    const page = await newPage(browser, viewport);
    try {
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
