import path from 'node:path';
import type { SoldProduct } from '../../messages/protocol';
import type { BrowserName } from '../browsers';
import { launchWithExtension } from '../launch';
import { type ServedSite, serveSite } from '../pages/serve-site';
import { standInForBrowser, standInForPage, withoutFragment } from '../pages/stand-in';
import { readPage, type Source } from './find-sources';
import { visitProduct } from './visit-product';

export interface ReadOptions {
  name: BrowserName;
  executablePath: string;
  /** Where saved pages come from, by their names. */
  urls: Readonly<Record<string, string | undefined>>;
  /** Called after each page with what it sells, or why that could not be read. */
  onPage?(source: Source, result: readonly SoldProduct[] | Error): void;
}

/**
 * Runs the extension's production build over pages and asks it what each sells. Saved pages open at
 * their own addresses, with nothing of the web but a grey picture for each image.
 * @returns the products of each page that could be read, by its name
 * @throws when the browser does not start
 */
export async function readProducts(
  sources: readonly Source[],
  options: ReadOptions,
): Promise<Record<string, readonly SoldProduct[]>> {
  const found: Record<string, readonly SoldProduct[]> = {};
  for (const kind of ['file', 'web'] as const) {
    const some = sources.filter((source) => source.kind === kind);
    if (some.length > 0) Object.assign(found, await readKind(some, kind, options));
  }
  // In the order in which they were named.
  return Object.fromEntries(
    sources.flatMap(({ name }) => (found[name] ? [[name, found[name]]] : [])),
  );
}

async function readKind(
  sources: readonly Source[],
  kind: Source['kind'],
  { name, executablePath, urls, onPage }: ReadOptions,
): Promise<Record<string, readonly SoldProduct[]>> {
  const isSaved = kind === 'file';
  const sites: ServedSite[] = [];
  /** Saved pages by the addresses that they open at. */
  const pages = new Map<string, Buffer>();
  const origins: string[] = [];
  const hangtag = await launchWithExtension({
    allSites: true,
    name,
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 900 },
    offline: isSaved,
    ...(isSaved &&
      name === 'chromium' && {
        prepare: (browser) => standInForBrowser(browser, origins, pages),
      }),
  });
  const found: Record<string, readonly SoldProduct[]> = {};
  try {
    const asker = await hangtag.openExtensionPage('report.html');
    for (const source of sources) {
      try {
        const url = source.kind === 'web' ? source.url : await place(source);
        const products = await visitProduct(hangtag, {
          url,
          asker,
          prepare: async (page) => {
            if (isSaved && name === 'firefox') await standInForPage(page, origins, pages);
          },
        });
        found[source.name] = products;
        onPage?.(source, products);
      } catch (error) {
        onPage?.(source, error instanceof Error ? error : new Error(String(error)));
      }
    }
  } finally {
    await hangtag.close();
    await Promise.all(sites.map(({ close }) => close()));
  }
  return found;

  /** Where a saved page opens: at its own address, else beside the files that lie around it. */
  async function place(source: Extract<Source, { kind: 'file' }>): Promise<string> {
    const html = await readPage(source.file);
    const own = urls[source.name];
    if (own !== undefined) {
      const { href } = new URL(own);
      pages.set(withoutFragment(href), html);
      return href;
    }
    const site = await serveSite(path.dirname(source.file), (address) =>
      address === '/' ? { type: 'text/html', body: html } : undefined,
    );
    sites.push(site);
    origins.push(site.origin);
    return `${site.origin}/`;
  }
}
