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
  return absolute(
    ownAddress(element) || styledAddress(element) || lazyAddress(element, LAZY_BACKGROUNDS),
    element,
  );
}

/** The same for what a style sheet puts before or after an element's content. */
export function backgroundAddress(
  element: Element,
  pseudo: '::before' | '::after',
): string | undefined {
  return absolute(styledAddress(element, pseudo), element);
}

function absolute(address: string | null | undefined, { baseURI }: Element): string | undefined {
  // `data:` is absolute already, and may be megabytes long.
  if (!address || address.startsWith('data:')) return address || undefined;
  return URL.canParse(address, baseURI) ? new URL(address, baseURI).href : undefined;
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
function styledAddress(element: Element, pseudo?: '::before' | '::after'): string | undefined {
  const style = getComputedStyle(element, pseudo);
  // Nothing is put there without a content, which may be the picture itself.
  if (pseudo && /^(none|normal)?$/.test(style.content)) return undefined;
  const text = pseudo ? `${style.backgroundImage} ${style.content}` : style.backgroundImage;
  if (!text.includes('url(')) return undefined;
  return /url\("((?:[^"\\]|\\.)*)"\)/.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
}

function lazyAddress(element: Element, names: readonly string[]): string | undefined {
  return names.map((name) => firstCandidate(element.getAttribute(name) ?? '')).find(Boolean);
}

/** The first address of a `srcset`, or a lone address: commas belong to it, spaces do not. */
function firstCandidate(srcset: string): string | undefined {
  return srcset.trim().split(/\s/)[0]?.replace(/,+$/, '');
}
