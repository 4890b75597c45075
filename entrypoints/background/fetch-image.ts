import { browser } from 'wxt/browser';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { timeOfDay } from '../../texts/times';
import { ImageProblem } from './image-problem';
import { mayFetch } from './private-address';
import { inTurn, noteRest, restOf } from './resting-hosts';

/** A picture as the server sent it. */
export interface FetchedImage {
  bytes: Uint8Array<ArrayBuffer>;
  /** The MIME type that the server claims; only for messages, never trusted. */
  mimeType: string;
  /** Natural size of what the page shows for it, as far as its proportions go, where that is known. */
  shown?: { width: number; height: number } | undefined;
}

/** Product photographs are under 1 MB; this leaves room for originals of a camera. */
const MAX_BYTES = 32 * 1024 * 1024;

const TIMEOUT_SECONDS = 15;

/** What `<img>` asks for, so that shops which choose a format by it send the one that the page shows. */
const ACCEPT = 'image/avif,image/webp,image/png,image/*;q=0.8,*/*;q=0.5';

/**
 * Reads a picture from an `http:`, `https:` or `data:` address. The address comes from a page, so
 * no cookies and no referrer go with the request, and size and time are limited. No server is asked
 * that may not be: browsers would send the request all the same, and with it who asks. Redirects are
 * followed by the browser, at most 20, and it shows only where they end: that address is checked
 * before anything of the answer is read. A server that is led to gets the origin `null`. One that
 * asks to wait is left alone for as long, and then asked for one picture after the other.
 * @param page address of the page that asks, as the browser tells it
 * @param isPrivate whether that page is in a private window: this is not, and its cache outlives it
 * @throws {ImageProblem} when there is no picture's worth of bytes to be had
 */
export async function fetchImage(
  url: string,
  page?: string,
  isPrivate = false,
): Promise<FetchedImage> {
  checkAddress(url, page);
  if (!(await mayAsk(url, page))) throw new ImageProblem('not-allowed');
  if (url.startsWith('data:')) return fetchNow(url, page, isPrivate);
  return inTurn(url, async () => {
    const until = await restOf(url);
    if (until !== undefined && until > Date.now()) throw askedToWait(until);
    return fetchNow(url, page, isPrivate);
  });
}

async function fetchNow(
  url: string,
  page: string | undefined,
  isPrivate: boolean,
): Promise<FetchedImage> {
  const response = await request(url, isPrivate ? 'no-store' : 'default');
  try {
    checkAddress(response.url || url, page);
    if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLarge();
  } catch (error) {
    await response.body?.cancel();
    throw error;
  }
  if (response.status === 404 || response.status === 410) {
    throw new ImageProblem('not-found', `HTTP ${response.status}`);
  }
  const until = await noteRest(url, response);
  if (until !== undefined) {
    await response.body?.cancel();
    throw askedToWait(until);
  }
  if (!response.ok) throw new ImageProblem('unreachable', `HTTP ${response.status}`);
  const bytes = await readLimited(response);
  return { bytes, mimeType: response.headers.get('content-type')?.split(';')[0]?.trim() ?? '' };
}

function askedToWait(until: number): ImageProblem {
  const problem = new ImageProblem(
    'asked-to-wait',
    text('details.until', { time: timeOfDay(until) }),
  );
  problem.failure.retryAt = until;
  return problem;
}

async function request(url: string, cache: RequestCache): Promise<Response> {
  try {
    return await fetch(url, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: ACCEPT },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    });
  } catch (error) {
    if (url.startsWith('data:')) throw new ImageProblem('broken');
    throw connectionProblem(error);
  }
}

function checkAddress(url: string, page: string | undefined): void {
  if (!URL.canParse(url) || !['http:', 'https:', 'data:'].includes(new URL(url).protocol)) {
    throw new ImageProblem('unreachable', text('details.notAnAddress'));
  }
  if (!url.startsWith('data:') && !mayFetch(page, url)) {
    throw new ImageProblem('private-address', new URL(url).host);
  }
}

/**
 * Whether a request shows nothing of who makes it. Without the permission it would go out as one of
 * another origin, which names the extension, in Firefox the very installation. What a press of the
 * button allows in Chromium for the page's own server is not told by `permissions`.
 */
async function mayAsk(url: string, page: string | undefined): Promise<boolean> {
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === 'data:') return true;
  const isOwn = page !== undefined && URL.parse(page)?.origin === origin;
  if (isOwn && !import.meta.env.FIREFOX) return true;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

async function readLimited(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    // A reader, not `for await`: Firefox iterates streams, Chrome only from version 124.
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      length += part.value.length;
      if (length > MAX_BYTES) {
        await reader?.cancel();
        throw tooLarge();
      }
    }
  } catch (error) {
    throw error instanceof ImageProblem ? error : connectionProblem(error);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function tooLarge(): ImageProblem {
  return new ImageProblem(
    'too-large',
    text('details.over', { megabytes: formatted(MAX_BYTES / 1024 / 1024) }),
  );
}

function connectionProblem(error: unknown): ImageProblem {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return new ImageProblem(
    'unreachable',
    timedOut ? text('details.noAnswer', { seconds: TIMEOUT_SECONDS }) : '',
  );
}
