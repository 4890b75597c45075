import { attribute, parentOf } from '../finder/dom';
import type { Via } from '../finder/sighting';
import type { FoundImage } from './found-image';

/** A picture, and how its element shows it, where that is known. */
export interface SeenImage extends FoundImage {
  via?: Via;
}

/** What decides which picture an element shows: alike as long as none of it has changed. */
export type Mark = readonly (string | null)[];

/** What decides now which picture an element shows. Reads no layout. */
export function markOf({ element, via }: SeenImage): Mark {
  switch (element.localName) {
    case 'img': {
      const { currentSrc } = element as HTMLImageElement;
      // A new `src` counts before it has loaded: what is still seen is no longer what it is for.
      return [currentSrc, attribute(element, 'src'), attribute(element, 'srcset')];
    }
    case 'input':
      return [attribute(element, 'src')];
    case 'video':
      return [attribute(element, 'poster')];
    case 'image':
      return [attribute(element, 'href'), attribute(element, 'xlink:href')];
    case 'canvas':
      return [];
    default: {
      const { backgroundImage, content } = getComputedStyle(element, pseudoOf(via));
      return [backgroundImage, content];
    }
  }
}

/**
 * Whether an element shows the picture that was found there. Lists that recycle their rows give the
 * same element to another product. What finds pictures, and is in the page by then, knows an address;
 * no page needs that code before.
 * @param mark from when it was found
 */
export function stillShows(image: SeenImage, mark: Mark): boolean {
  const { element, url } = image;
  if (!element.isConnected) return false;
  const now = markOf(image);
  if (now.every((part, index) => part === mark[index])) return true;
  // A lazy picture has loaded.
  return url !== '' && !isGivingWay(element) && globalThis.hangtagAddressNow?.(image) === url;
}

/**
 * Whether an `<img>` still shows a picture that it was told to give way to another one, which has not
 * loaded yet: Firefox leaves the former one there until then, and its address.
 */
export function isGivingWay(element: Element): boolean {
  if (element.localName !== 'img') return false;
  const { complete, currentSrc, src, srcset, baseURI } = element as HTMLImageElement;
  if (complete || !currentSrc || currentSrc === src) return false;
  if (attribute(element, 'src') === null) return false;
  const others = srcset.split(/,?\s+/).map((part) => URL.parse(part, baseURI)?.href);
  return !others.includes(currentSrc) && parentOf(element)?.localName !== 'picture';
}

/** What a style sheet puts before or after the element, where that shows the picture. */
export function pseudoOf(via: Via | undefined): '::before' | '::after' | undefined {
  return via === 'before' || via === 'after' ? `::${via}` : undefined;
}
