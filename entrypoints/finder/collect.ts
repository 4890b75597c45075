import { backgroundAddress, imageAddress } from '../content-script/image-address';
import { SharedSources } from '../content-script/shared-sources';
import { attempt } from './attempt';
import type { Box } from './box';
import { boxOf, childCount, rootOf, sizeOf, viewOf, walk } from './dom';
import type { Via } from './sighting';

/** Smaller ones are icons, swatches and flags, in CSS pixels. */
export const MIN_SIDE = 48;

/** A background that fills more of the window than this is the page's wallpaper. */
const WALLPAPER_SHARE = 0.7;

/** Elements looked at before others may have their turn. */
const STEP = 40;

/** Frames within frames: deeper ones are advertisements. */
const MOST_FRAMES = 2;

/** An element with more than these holds a part of the page, and no drawn-in picture. */
const MOST_CHILDREN = 3;

/** Elements that never show a picture of their own. */
const PLAIN = new Set(
  'script style link meta template noscript br p b i em strong small del ins s u code pre label option select textarea path g use circle rect h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Elements that may have a shadow root without a hyphen in their name. */
const SHADOW_HOSTS = new Set('article aside div footer header main nav section span'.split(' '));

/** What only the browser can give. */
export interface Access {
  /** The shadow root of an element, also a closed one. Without it, open ones are found. */
  shadowRoot?: (element: Element) => ShadowRoot | null | undefined;
  /** Told of every shadow root, and of every document in a frame, that is searched. */
  onRoot?: (root: Document | ShadowRoot) => void;
}

type Size = Pick<Box, 'width' | 'height'>;

export interface RawImage {
  element: Element;
  url: string;
  via: Via;
  box: Box;
}

/**
 * Every image that is shown, large enough, and no wallpaper, in the page's order: in shadow roots
 * and in the frames that the page shares its origin with, too. Yields between small steps of work:
 * an image, or nothing.
 */
export function* collectImages(
  page: Document,
  access: Access = {},
  frames = 0,
): Generator<RawImage | undefined, void> {
  const root = rootOf(page);
  if (root) yield* imagesUnder(page, root, access, frames);
}

function* imagesUnder(
  page: Document,
  root: Node,
  access: Access,
  frames: number,
): Generator<RawImage | undefined, void> {
  const walker = walk(page, root, 1 /* NodeFilter.SHOW_ELEMENT */);
  const window = viewOf(page);
  const shared = new SharedSources(root);
  for (let count = 1; walker.nextNode(); count++) {
    if (count % STEP === 0) yield;
    const element = walker.currentNode as Element;
    const name = element.localName;
    if (PLAIN.has(name)) continue;
    const shadow = attempt(() => shadowOf(element, name, access), null);
    if (shadow) {
      access.onRoot?.(shadow);
      yield* imagesUnder(page, shadow, access, frames);
    }
    if (isSmall(element)) continue;
    if (name === 'iframe' && frames < MOST_FRAMES) {
      const inner = frameDocument(element as HTMLIFrameElement);
      if (inner) {
        access.onRoot?.(inner);
        yield* collectImages(inner, access, frames + 1);
      }
      continue;
    }
    const image = window && attempt(() => look(element, name, window, shared), undefined);
    if (image) yield image;
  }
}

function look(
  element: Element,
  name: string,
  window: Window,
  shared: SharedSources,
): RawImage | undefined {
  const seen = seenAt(element, name, window, shared);
  if (!seen || !isShown(element)) return undefined;
  const { left, top, width, height } = boxOf(element);
  const box = { left, top, width, height };
  return isLargeEnough(box) ? { element, ...seen, box } : undefined;
}

/** Most elements are small in one direction: then the other is not asked for. */
function isSmall(element: Element): boolean {
  const { offsetHeight, offsetWidth } = element as HTMLElement;
  return offsetHeight < MIN_SIDE || offsetWidth < MIN_SIDE;
}

function isLargeEnough({ width, height }: Size): boolean {
  return Math.min(width, height) >= MIN_SIDE;
}

function shadowOf(element: Element, name: unknown, { shadowRoot }: Access) {
  if (typeof name !== 'string') return null;
  if (!name.includes('-') && !(SHADOW_HOSTS.has(name) && childCount(element) === 0)) {
    return element.shadowRoot ?? null;
  }
  return shadowRoot?.(element) ?? element.shadowRoot;
}

/** The document in a frame of the same origin; others are none of this page's. */
function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

function seenAt(
  element: Element,
  name: string,
  window: Window,
  shared: SharedSources,
): { url: string; via: Via } | undefined {
  switch (name) {
    case 'canvas':
      return isBlur(element as HTMLCanvasElement) ? undefined : { url: '', via: 'canvas' };
    case 'img':
    case 'image':
    case 'video':
    case 'input': {
      const url = imageAddress(element, shared);
      return url ? { url, via: ownVia(element, name, url) } : undefined;
    }
    default:
      return isWallpaper(sizeOf(element), window) ? undefined : backgroundOf(element);
  }
}

/** Blurs are drawn on canvases of a few pixels, until the picture comes. */
function isBlur({ width, height }: HTMLCanvasElement): boolean {
  return width < MIN_SIDE && height < MIN_SIDE;
}

function isWallpaper({ width, height }: Size, { innerWidth, innerHeight }: Window): boolean {
  return width * height > WALLPAPER_SHARE * innerWidth * innerHeight;
}

function ownVia(element: Element, name: string, url: string): Via {
  if (name === 'image') return 'svg';
  if (name === 'video' || name === 'input') return name;
  const { currentSrc, src, parentElement } = element as HTMLImageElement;
  if (url !== currentSrc && url !== src) return 'lazy';
  return parentElement?.localName === 'picture' ? 'picture' : 'img';
}

/** An element's own background, else that of what its style sheet puts before or after its content. */
function backgroundOf(element: Element): { url: string; via: Via } | undefined {
  const own = imageAddress(element);
  if (own) return { url: own, via: 'background' };
  if (childCount(element) > MOST_CHILDREN) return undefined;
  for (const via of ['before', 'after'] as const) {
    const url = backgroundAddress(element, `::${via}`);
    if (url) return { url, via };
  }
  return undefined;
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
