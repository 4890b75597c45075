import type { FoundImage } from './found-image';

/** What of several pictures in one place is looked at last: the shopper does not see it, or not for long. */
const DOUBTS = { blurred: 4, clear: 2, backdrop: 1 };

const PICTURES = /^(img|image|video|input)$/;

/**
 * Which of several pictures that lie one over the other is the one that the shopper sees or will
 * see: the one with the lowest rank. A blur that stays below the photograph, a view that is faded in
 * under the pointer, a pattern or a tint over it are higher.
 */
export function rankPicture(image: FoundImage): number {
  const { element } = image;
  return (
    (isBlurred(image) ? DOUBTS.blurred : 0) +
    (isSeen(element) ? 0 : DOUBTS.clear) +
    (PICTURES.test(element.localName) ? 0 : DOUBTS.backdrop)
  );
}

/** Whether neither the element nor what it lies in is wholly transparent. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true });
}

/** Whether an image is drawn out of focus, or shows far fewer pixels than it has room for. */
function isBlurred({ element, url }: FoundImage): boolean {
  if (getComputedStyle(element).filter?.includes('blur(')) return true;
  if (element.localName !== 'img') return false;
  const { complete, currentSrc, naturalWidth, offsetWidth } = element as HTMLImageElement;
  return complete && currentSrc === url && naturalWidth > 0 && naturalWidth * 3 < offsetWidth;
}
