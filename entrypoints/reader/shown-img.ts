import type { FoundImage } from '../content-script/found-image';

/** The `<img>` of a picture, where it shows that very picture and the whole of it is there. */
export function shownImg({ element, url }: FoundImage): HTMLImageElement | undefined {
  if (element.localName !== 'img') return undefined;
  const img = element as HTMLImageElement;
  return img.complete && img.naturalWidth > 0 && img.currentSrc === url ? img : undefined;
}
