import type { Browser, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { typeOfPage } from './serve-site';

/** Size of the picture that stands in for those of other hosts. */
const SIZE = { width: 600, height: 800 };

/** What is done with a request: it goes on, or gets the picture that stands in, or nothing. */
type Fate = 'continue' | 'stand-in' | 'abort';

function fateOf(url: string, isImage: boolean, ownOrigins: readonly string[]): Fate {
  if (ownOrigins.includes(new URL(url).origin)) return 'continue';
  return isImage ? 'stand-in' : 'abort';
}

function grey(): Promise<Buffer> {
  return sharp({ create: { ...SIZE, channels: 3, background: '#999' } })
    .jpeg()
    .toBuffer();
}

/**
 * Answers every request of Chromium to other hosts itself: images with a grey picture, the rest with
 * a failure. Pages, frames and the background of an extension that is installed afterwards are all
 * held to it, since the whole browser's requests are paused, not those of a page.
 * @param pages are answered with what was saved of them
 */
export async function standInForBrowser(
  browser: Browser,
  ownOrigins: readonly string[],
  pages: SavedPages = new Map(),
): Promise<void> {
  const body = (await grey()).toString('base64');
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const accept = request.headers.accept ?? request.headers.Accept ?? '';
    const isImage = resourceType === 'Image' || accept.startsWith('image/');
    const saved = pages.get(request.url);
    if (
      pages.size > 0 &&
      (saved || resourceType === 'Document') &&
      !ownOrigins.includes(new URL(request.url).origin)
    ) {
      // A page that is saved stays open, wherever its scripts would lead.
      const answer = saved
        ? {
            responseCode: 200,
            responseHeaders: headersOf(htmlOf(saved)),
            body: saved.toString('base64'),
          }
        : { responseCode: 204 };
      session.send('Fetch.fulfillRequest', { requestId, ...answer }).catch(() => undefined);
      return;
    }
    const fate = fateOf(request.url, isImage, ownOrigins);
    const answered =
      fate === 'continue'
        ? session.send('Fetch.continueRequest', { requestId })
        : fate === 'abort'
          ? session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
          : session.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: 200,
              responseHeaders: headersOf(HEADERS),
              body,
            });
    // The page may have gone meanwhile.
    answered.catch(() => undefined);
  });
  await session.send('Fetch.enable', {
    patterns: [{ urlPattern: 'http://*' }, { urlPattern: 'https://*' }],
  });
}

/** The same for one page in Firefox, whose background then finds other hosts unreachable. */
export async function standInForPage(
  page: Page,
  ownOrigins: readonly string[],
  pages: SavedPages = new Map(),
): Promise<void> {
  const body = await grey();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (!/^https?:/.test(url)) return void request.continue().catch(() => undefined);
    // Firefox tells of a navigation with its fragment, too.
    const saved = pages.get(withoutFragment(url));
    if (saved)
      return void request.respond({ headers: htmlOf(saved), body: saved }).catch(() => undefined);
    // Firefox does not tell what the request is for.
    const isImage = (request.headers().accept ?? '').startsWith('image/');
    const fate = fateOf(url, isImage, ownOrigins);
    const answered =
      fate === 'continue'
        ? request.continue()
        : fate === 'abort'
          ? request.abort()
          : request.respond({ headers: HEADERS, body });
    answered.catch(() => undefined);
  });
}

/** What was saved of pages, by their addresses without fragments. */
export type SavedPages = ReadonlyMap<string, Buffer>;

export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function headersOf(headers: Record<string, string>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function htmlOf(page: Buffer): Record<string, string> {
  return { 'content-type': typeOfPage(page) };
}

const HEADERS = { 'content-type': 'image/jpeg', 'access-control-allow-origin': '*' };
