/** Where lazy loaders keep the address of the picture that they will show. */
const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-srcset'];
const LAZY_BACKGROUNDS = ['data-bg', 'data-background', 'data-background-image'];

/** Pictures narrower than this stand in for one that is still to come. */
const PLACEHOLDER_WIDTH = 48;

/**
 * The absolute address of the picture that an element shows, or will show once it is loaded;
 * `undefined` for an element that is no picture and has none as its background.
 */
export function imageAddress(element: Element): string | undefined {
  const address = ownAddress(element) || backgroundAddress(element);
  // `data:` is absolute already, and may be megabytes long.
  if (!address || address.startsWith('data:')) return address || undefined;
  return URL.canParse(address, element.baseURI)
    ? new URL(address, element.baseURI).href
    : undefined;
}

function ownAddress(element: Element): string | null | undefined {
  switch (element.localName) {
    case 'img':
      return imgAddress(element as HTMLImageElement);
    case 'input':
      return (element as HTMLInputElement).type === 'image' ? element.getAttribute('src') : null;
    case 'video':
      return element.getAttribute('poster');
    case 'image':
      return element.getAttribute('href') ?? element.getAttribute('xlink:href');
    default:
      return null;
  }
}

function imgAddress(img: HTMLImageElement): string | undefined {
  const shown = img.currentSrc || img.src || firstCandidate(img.srcset);
  const standsIn =
    !shown || shown.startsWith('data:') || (img.complete && img.naturalWidth < PLACEHOLDER_WIDTH);
  return (standsIn && lazyAddress(img, LAZY_SOURCES)) || shown;
}

/** Computed styles write addresses absolute and in double quotes. */
function backgroundAddress(element: Element): string | undefined {
  const written = /url\("((?:[^"\\]|\\.)*)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1];
  return written?.replace(/\\(.)/g, '$1') ?? lazyAddress(element, LAZY_BACKGROUNDS);
}

function lazyAddress(element: Element, names: readonly string[]): string | undefined {
  return names.map((name) => firstCandidate(element.getAttribute(name) ?? '')).find(Boolean);
}

/** The first address of a `srcset`, or a lone address: commas belong to it, spaces do not. */
function firstCandidate(srcset: string): string | undefined {
  return srcset.trim().split(/\s/)[0]?.replace(/,+$/, '');
}
