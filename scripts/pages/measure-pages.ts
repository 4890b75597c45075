import type { Page } from 'puppeteer-core';
import type { EngineStatus } from '../../messages/protocol';
import type { NetworkName } from '../../model/network-names';
import type { BrowserName } from '../browsers';
import { type ExtensionBrowser, launchWithExtension } from '../launch';
import { engineStatus } from '../popup';
import { saveSettings } from './ask-tab';
import type { SitePage } from './find-pages';
import { type PageScore, scorePage } from './score-page';
import { type ServedSite, serveSite } from './serve-site';
import { standInForBrowser, standInForPage } from './stand-in';
import { visitPage } from './visit-page';

export interface MeasureOptions {
  name: BrowserName;
  executablePath: string;
  network: NetworkName;
  /** Whether the page's words count; they do by default. */
  pageWords?: boolean;
  /** Whether the page's other pictures count; they do by default. */
  pageMix?: boolean;
  /** Inner size of the window in CSS pixels; that of the truths by default. */
  viewport?: { width: number; height: number };
  /** Called when the browser is there, once for each start. */
  onStart?(engine: EngineStatus): void;
  /** Called after each page: its score, or why it has none. */
  onPage?(result: PageScore | Error, page: SitePage): void;
}

/** The size at which the truths were made. */
export const TRUTH_VIEWPORT = { width: 1280, height: 900 };

interface Session {
  hangtag: ExtensionBrowser;
  asker: Page;
}

/**
 * Runs the extension's production build over pages with a truth, one after another. A page that
 * fails has no score, and the next one gets a new browser.
 * @throws when the browser does not start, or the build lacks the network
 */
export async function measurePages(
  pages: readonly SitePage[],
  { onStart, onPage, ...options }: MeasureOptions,
): Promise<PageScore[]> {
  // All at once: were a port to be taken a second time, the extension would remember another site.
  const sites = await serveSites(pages);
  const origins = [...sites.values()].map(({ origin }) => origin);
  const scores: PageScore[] = [];
  let session: Session | undefined;
  try {
    for (const page of pages) {
      if (session === undefined) {
        session = await start(options, origins);
        onStart?.(await engineStatus(session.asker));
      }
      const result = await measure(session, page, sites.get(page.siteFolder)!, origins);
      if (result instanceof Error) {
        await session.hangtag.close().catch(() => undefined);
        session = undefined;
      } else {
        scores.push(result);
      }
      onPage?.(result, page);
    }
  } finally {
    await session?.hangtag.close();
    await Promise.all([...sites.values()].map(({ close }) => close()));
  }
  return scores;
}

async function serveSites(pages: readonly SitePage[]): Promise<Map<string, ServedSite>> {
  const folders = [...new Set(pages.map(({ siteFolder }) => siteFolder))];
  return new Map(
    await Promise.all(
      folders.map(async (folder) => [folder, await serveSite(folder)] as [string, ServedSite]),
    ),
  );
}

async function start(
  {
    name,
    executablePath,
    network,
    pageWords = true,
    pageMix = true,
    viewport = TRUTH_VIEWPORT,
  }: Omit<MeasureOptions, `on${string}`>,
  origins: readonly string[],
): Promise<Session> {
  const hangtag = await launchWithExtension({
    allSites: true,
    name,
    executablePath,
    headless: true,
    viewport,
    offline: true,
    ...(name === 'chromium' && {
      prepare: (browser) => standInForBrowser(browser, origins),
    }),
  });
  // Any page of the extension that does nothing by itself while pages are measured.
  const asker = await hangtag.openExtensionPage('report.html');
  await saveSettings(asker, { network, pageWords, pageMix });
  const status = await engineStatus(asker);
  if (status.network !== network) {
    await hangtag.close();
    throw new Error(`The build has no network ${network}. npm run train makes it.`);
  }
  return { hangtag, asker };
}

async function measure(
  { hangtag, asker }: Session,
  { truth }: SitePage,
  { origin }: ServedSite,
  origins: readonly string[],
): Promise<PageScore | Error> {
  try {
    const images = await visitPage(hangtag, {
      url: origin + truth.url_path,
      asker,
      prepare: async (page) => {
        if (hangtag.name === 'firefox') await standInForPage(page, origins);
      },
    });
    return scorePage(truth, images);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
