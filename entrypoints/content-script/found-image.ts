import type { PageTexts } from '../../model/words/page-texts';
import { imageAddress } from './image-address';

/** A picture on the page. */
export interface FoundImage {
  element: Element;
  /** Absolute address, of any scheme; empty for a canvas, which has none. */
  url: string;
  /** What the page calls what is to be seen, place by place, where it was searched for products. */
  texts?: PageTexts;
}

/** Product pictures are at least this wide and high as shown, in CSS pixels; icons are smaller. */
const MIN_SIDE = 48;

/** A background that fills more of the window than this is the page's wallpaper. */
const WALLPAPER_SHARE = 0.7;

export function isProductSize({ width, height }: { width: number; height: number }): boolean {
  return Math.min(width, height) >= MIN_SIDE;
}

/** The picture that an element shows, of whatever size. */
export function anyImage(element: Element): FoundImage | undefined {
  if (element.localName === 'canvas') return { element, url: '' };
  const url = imageAddress(element);
  return url ? { element, url } : undefined;
}

/** The picture that an element shows, where it is large enough to be a product's and no wallpaper. */
export function productImage(element: Element): FoundImage | undefined {
  const { width, height } = element.getBoundingClientRect();
  if (!isProductSize({ width, height })) return undefined;
  const isPicture = element.localName === 'img' || element.localName === 'video';
  const isWallpaper = !isPicture && width * height > WALLPAPER_SHARE * innerWidth * innerHeight;
  return isWallpaper ? undefined : anyImage(element);
}
