import type { PageCopy } from '../../messages/protocol';
import type { FoundImage } from '../content-script/found-image';
import { dataAddress } from './data-address';
import { canvasAddress, drawPicture, NoiseError } from './draw-picture';
import { shownImg } from './shown-img';

/** Longest wait for the browser's cache, in milliseconds. */
const PATIENCE = 3000;

/** So many pictures of one server that the cache did not give, and it is asked for no more. */
const MISSES = 3;

const missesOf = new Map<string, number>();

/** Servers whose pictures the cache gave. */
const giving = new Set<string>();

/** By server, the last that was asked for while that was not known. */
const turns = new Map<string, Promise<unknown>>();

/** Addresses of drawings, of which there are no pixels, and of animations, of which they tell too little. */
const DRAWING = /\.svgz?$/i;
const ANIMATION = /\.gif$/i;

/** Share of the height that, blank at the bottom, may be what a broken file lacks. */
const BLANK_SHARE = 1 / 6;

/**
 * What the page itself has of an `http(s):` picture, so that it is not fetched a second time: the
 * file from the browser's cache, else the pixels that the page shows. Nothing that the page or its
 * server could notice, but where a server lets no cache keep its pictures: see {@link cached}.
 * @param isOpen whether a page like this may have the address fetched at all
 */
export async function pageCopy(image: FoundImage, isOpen: boolean): Promise<PageCopy> {
  const { origin, pathname } = new URL(image.url);
  const isOwn = origin === globalThis.origin;
  const img = shownImg(image);
  // Firefox would show the request to the page in its Resource Timing, and to its policy.
  const file = import.meta.env.FIREFOX
    ? undefined
    : await cached(image.url, isOwn, isOpen ? img : undefined);
  if (file) return { ok: true, url: file };
  const none = (problem: (PageCopy & { ok: false })['problem']): PageCopy => ({
    ok: false,
    problem,
    ...(img && { shown: { width: img.naturalWidth, height: img.naturalHeight } }),
  });
  if (img && (DRAWING.test(pathname) || isDrawing(image.url))) return none('vector');
  if (!isOwn && img?.crossOrigin == null) return none('closed');
  if (!img || ANIMATION.test(pathname)) return none('not-kept');
  const url = await drawn(img);
  if (url === 'noise') return none('noise');
  return url ? { ok: true, url } : none('not-kept');
}

/**
 * The file as it lies in the browser's cache. For another origin's, browsers have no way to leave the
 * network alone: it is asked for where the page has just loaded it, so that it is fetched again only
 * where no cache may keep it, and {@link MISSES} times at most.
 */
async function cached(
  url: string,
  isOwn: boolean,
  img: HTMLImageElement | undefined,
): Promise<string | undefined> {
  if (!isOwn && !img) return undefined;
  const { origin } = new URL(url);
  const ask = async () =>
    (missesOf.get(origin) ?? 0) < MISSES ? fromCache(url, isOwn, img) : undefined;
  if (isOwn || giving.has(origin)) return ask();
  // Until it is known whether that helps, one after the other: more than so many are not to be asked for.
  const turn = (turns.get(origin) ?? Promise.resolve()).then(ask);
  turns.set(origin, turn);
  return turn;
}

async function fromCache(
  url: string,
  isOwn: boolean,
  img: HTMLImageElement | undefined,
): Promise<string | undefined> {
  const { origin } = new URL(url);
  try {
    const response = await fetch(url, {
      ...(isOwn
        ? { mode: 'same-origin', cache: 'only-if-cached' }
        : { mode: 'cors', credentials: 'omit', cache: 'force-cache' }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) {
      giving.add(origin);
      return await dataAddress(await response.blob());
    }
  } catch {
    // Not in the cache, or closed to this page.
  }
  if (img) missesOf.set(origin, (missesOf.get(origin) ?? 0) + 1);
  return undefined;
}

/** Whether its server called it a drawing, where the browser tells pages that. */
function isDrawing(url: string): boolean {
  const entries = performance.getEntriesByName(url, 'resource');
  return entries.some((entry) => 'contentType' in entry && entry.contentType === 'image/svg+xml');
}

async function drawn(img: HTMLImageElement): Promise<string | undefined> {
  try {
    const canvas = await drawPicture(img);
    return isWhole(canvas) ? await canvasAddress(canvas) : undefined;
  } catch (error) {
    if (error instanceof NoiseError) return 'noise';
    // Too large, or led on to another origin, whose pixels the page may not read.
    return undefined;
  }
}

/**
 * Browsers show a file that breaks off as far as it goes, and leave the rest white or transparent.
 * Where that could be, the file itself has to be looked at.
 */
function isWhole(canvas: HTMLCanvasElement): boolean {
  const { width, height } = canvas;
  const rows = Math.ceil(height * BLANK_SHARE);
  const { data } = canvas.getContext('2d')!.getImageData(0, height - rows, width, rows);
  const bottom = new Uint32Array(data.buffer);
  return (
    bottom.some((pixel) => pixel !== bottom[0]) || (bottom[0] !== 0 && bottom[0] !== 2 ** 32 - 1)
  );
}
