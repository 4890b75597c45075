import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { OutputId } from '../../model/taxonomy';
import type { PageTexts } from '../../model/words/page-texts';
import { newPage, pageScript, visitInChromium } from '../pages/chromium-pages';
import type { SitePage } from '../pages/find-pages';
import { truthMatcher } from '../pages/match-truth';
import { TRUTH_VIEWPORT } from '../pages/measure-pages';
import { openPage, scrollThrough } from '../pages/open-page';
import type { Product, Truth } from '../pages/truth';
import type { FoundTexts } from './texts-of-document';

/** A product whose picture somebody has labelled, and what its page calls it. */
export interface LabelledTexts {
  site: string;
  page: string;
  label: OutputId;
  /** The label, and others that are right, too. */
  accepted: readonly OutputId[];
  /** File of its picture. */
  file: string;
  texts: PageTexts;
}

/**
 * Opens pages in Chromium and reads what they call their labelled products.
 * @param onPage called after each page: its products, or why there are none
 */
export async function readLabelledTexts(
  pages: readonly SitePage[],
  executablePath: string,
  onPage: (page: SitePage, result: readonly LabelledTexts[] | Error) => void,
): Promise<void> {
  const code = await pageScript(
    path.join(import.meta.dirname, 'texts-of-document.ts'),
    'hangtagTexts',
  );
  await visitInChromium(
    pages,
    executablePath,
    async (browser, page, origin) =>
      labelled(page, await findTexts(browser, origin + page.truth.url_path, code)),
    onPage,
  );
}

async function findTexts(browser: Browser, url: string, code: string): Promise<FoundTexts[]> {
  const page = await newPage(browser, TRUTH_VIEWPORT);
  try {
    await openPage(page, url);
    await scrollThrough(page);
    return (await page.evaluate(
      `(() => { ${code}; return hangtagTexts.textsOfDocument(document); })()`,
    )) as FoundTexts[];
  } finally {
    await page.close();
  }
}

/** Each labelled product of a truth once, by the first picture that shows it. */
export function labelled(
  { truth, siteFolder }: SitePage,
  found: readonly FoundTexts[],
): LabelledTexts[] {
  const match = matchProducts(truth);
  const known = new Set<Product>();
  return found.flatMap(({ urls, texts }) => {
    const products = urls.flatMap(match).filter((product) => !known.has(product));
    return [...new Set(products)].flatMap((product) => {
      known.add(product);
      if (product.label === null) return [];
      return {
        site: path.basename(path.dirname(siteFolder)),
        page: truth.page,
        label: product.label,
        accepted: [product.label, ...product.also],
        file: path.join(siteFolder, decodeURIComponent(product.image.split('?')[0] ?? '')),
        texts,
      };
    });
  });
}

function matchProducts(truth: Truth): (url: string) => readonly Product[] {
  const match = truthMatcher(truth);
  return (url) => {
    const found = match(url);
    return found.list === 'products' ? found.entries : [];
  };
}
