import { ImageProblem } from './image-problem';

/** A picture as the server sent it. */
export interface FetchedImage {
  bytes: Uint8Array<ArrayBuffer>;
  /** The MIME type that the server claims; only for messages, never trusted. */
  mimeType: string;
}

/** Product photographs are under 1 MB; this leaves room for originals of a camera. */
const MAX_BYTES = 32 * 1024 * 1024;

const TIMEOUT_SECONDS = 15;

/** What `<img>` asks for, so that shops which choose a format by it send the one that the page shows. */
const ACCEPT = 'image/avif,image/webp,image/png,image/*;q=0.8,*/*;q=0.5';

/**
 * Reads a picture from an `http:`, `https:` or `data:` address. The address comes from a page, so
 * no cookies and no referrer go with the request, and size and time are limited.
 * @throws {ImageProblem} when there is no picture's worth of bytes to be had
 */
export async function fetchImage(url: string): Promise<FetchedImage> {
  const response = await request(url);
  if (!isReadable(response.url || url)) throw new ImageProblem('unreachable', 'redirected');
  if (response.status === 404 || response.status === 410) {
    throw new ImageProblem('not-found', `HTTP ${response.status}`);
  }
  if (!response.ok) throw new ImageProblem('unreachable', `HTTP ${response.status}`);
  const bytes = await readLimited(response);
  return { bytes, mimeType: response.headers.get('content-type')?.split(';')[0]?.trim() ?? '' };
}

async function request(url: string): Promise<Response> {
  if (!isReadable(url)) throw new ImageProblem('unreachable', 'not a web address');
  try {
    return await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: ACCEPT },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    });
  } catch (error) {
    throw url.startsWith('data:') ? new ImageProblem('broken') : connectionProblem(error);
  }
}

function isReadable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'data:'].includes(new URL(url).protocol);
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
        throw new ImageProblem('too-large', `over ${MAX_BYTES / 1024 / 1024} MB`);
      }
    }
  } catch (error) {
    throw error instanceof ImageProblem ? error : connectionProblem(error);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function connectionProblem(error: unknown): ImageProblem {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return new ImageProblem('unreachable', timedOut ? `no answer in ${TIMEOUT_SECONDS} s` : '');
}
