import {
  hiddenAddress,
  lazyAddress,
  pictureAddress,
  widthOf,
  withoutScripts,
} from './lazy-address';
import { possibleAddress } from './possible-address';
import { SharedSources } from './shared-sources';
import { chooseCandidate, parseSrcset } from './srcset';

/** Pictures narrower than this stand in for one that is still to come, in pixels of the file. */
const PLACEHOLDER_WIDTH = 48;

/** A picture that is drawn so much larger than it is, is a blur, or a clear pixel. */
const BLOWN_UP = 3;

/** What shops call the files that stand in for all others. */
const STAND_IN_NAME =
  /(^|[-_./])(placeholder|blank|spacer|transparent|pixel|loading|loader|spinner|lazy(load)?|dummy|no-?(image|img|photo|picture)|coming-?soon|1x1)[^/]*$/i;

/** Drawings that draw nothing: they only keep the place. */
const DRAWN = /<(path|image|use|text|g|rect|circle|polygon|ellipse|line|foreignObject)\b/i;

/**
 * The absolute address of the picture that an element shows, or will show once it is loaded;
 * `undefined` for an element that is no picture, has none as its background, or shows only what
 * stands in for a picture that nobody knows yet. What points at a picture, tags it, lists it and
 * exports it all asks here.
 * @param shared the images of the element's document or shadow root, where many are asked about
 */
export function imageAddress(
  element: Element,
  shared = new SharedSources(element),
): string | undefined {
  const { baseURI } = element;
  switch (element.localName) {
    case 'img':
      return imgAddress(element as HTMLImageElement, shared);
    case 'input':
      return (element as HTMLInputElement).type === 'image'
        ? possibleAddress(element.getAttribute('src'), baseURI)
        : undefined;
    case 'video':
      return possibleAddress(element.getAttribute('poster'), baseURI) || lazyAddress(element);
    case 'image':
      return possibleAddress(
        element.getAttribute('href') ?? element.getAttribute('xlink:href'),
        baseURI,
      );
    default:
      return backdropAddress(element);
  }
}

/** The same for what a style sheet puts before or after an element's content. */
export function backgroundAddress(
  element: Element,
  pseudo: '::before' | '::after',
): string | undefined {
  return styledAddress(element, pseudo);
}

function imgAddress(img: HTMLImageElement, shared: SharedSources): string | undefined {
  const shown = shownAddress(img);
  const lazy = lazyAddress(img);
  if (!shown) return lazy ?? hiddenAddress(img);
  if (lazy === shown) return shown;
  if (isBlank(img, shown)) return lazy ?? hiddenAddress(img);
  if (lazy) return standsIn(img, shown, shared) ? lazy : shown;
  if (shared.standsForMany(img, isCalledStandIn(shown) ? 2 : undefined)) return hiddenAddress(img);
  return (shared.sharing(img).length > 1 && withoutScripts(img)) || shown;
}

/** What the browser has, or has chosen to load; else what it would choose. */
function shownAddress(img: HTMLImageElement): string | undefined {
  const { currentSrc, baseURI, srcset } = img;
  if (currentSrc) return img.naturalWidth > 0 ? currentSrc : possibleAddress(currentSrc, baseURI);
  return (
    pictureAddress(img) ??
    (srcset ? possibleAddress(chooseCandidate(srcset, widthOf(img)), baseURI) : undefined) ??
    possibleAddress(img.getAttribute('src'), baseURI)
  );
}

/** Whether there is nothing to see on a picture that has loaded: a blur, a clear pixel, an empty drawing. */
function isBlank(img: HTMLImageElement, shown: string): boolean {
  if (shown.startsWith('data:image/svg')) {
    return shown.length < 2000 && !shown.includes(';base64,') && !DRAWN.test(unescaped(shown));
  }
  if (!img.complete || img.naturalWidth === 0) return false;
  const width = fileWidth(img, shown);
  return width < PLACEHOLDER_WIDTH && width * BLOWN_UP < widthOf(img);
}

/** Whether what an image shows gives way to another picture, whose address it has. */
function standsIn(img: HTMLImageElement, shown: string, shared: SharedSources): boolean {
  if (shown.startsWith('data:') || isCalledStandIn(shown)) return true;
  if (img.complete) {
    const width = fileWidth(img, shown);
    if (width < PLACEHOLDER_WIDTH || width * 2 < widthOf(img)) return true;
  }
  return shared
    .sharing(img)
    .some((other) => other !== img && lazyAddress(other) !== lazyAddress(img));
}

function isCalledStandIn(shown: string): boolean {
  return shown.startsWith('http') && STAND_IN_NAME.test(shown.split(/[?#]/, 1)[0] ?? '');
}

/** The natural width; that of one picture of a list is not the file's, but that of its place. */
function fileWidth(img: HTMLImageElement, shown: string): number {
  const { srcset, naturalWidth, baseURI } = img;
  if (!srcset) return naturalWidth;
  const all = parseSrcset(srcset);
  const one = all.find(({ address }) => possibleAddress(address, baseURI) === shown);
  return one?.width ?? naturalWidth;
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A loader that has done its work leaves the two alike. */
function backdropAddress(element: Element): string | undefined {
  return lazyAddress(element) ?? styledAddress(element);
}

/** Computed styles write addresses absolute and in double quotes. */
function styledAddress(element: Element, pseudo?: '::before' | '::after'): string | undefined {
  const style = getComputedStyle(element, pseudo);
  // Nothing is put there without a content, which may be the picture itself.
  if (pseudo && /^(none|normal)?$/.test(style.content)) return undefined;
  const text = pseudo ? `${style.backgroundImage} ${style.content}` : style.backgroundImage;
  if (!text.includes('url(')) return undefined;
  const all = [...text.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(([, address = '']) =>
    possibleAddress(address.replace(/\\(.)/g, '$1'), element.baseURI),
  );
  // Over a photograph lie patterns and tints, often in the style sheet itself.
  return all.find((address) => address && !address.startsWith('data:')) ?? all.find(Boolean);
}
