import { type FoundImage, isProductSize, productImage } from './found-image';
import { imageAtPoint } from './image-at-point';
import { rankPicture } from './rank-picture';

/** A control with more elements than this is a region of the page, not a product. */
const MOST_ELEMENTS = 60;

/** Text fields may lie over a picture without being about it. */
const FIELDS = 'input:not([type=image]), textarea, select, [contenteditable]';

/**
 * The product picture that a focused control is about: the control itself, the first picture
 * inside it, or what lies under it where it is a transparent link over a product.
 */
export function imageInFocus(control: Element): FoundImage | undefined {
  const inside = control.querySelectorAll('*');
  if (inside.length > MOST_ELEMENTS || control.matches(FIELDS)) return undefined;
  const images = [control, ...inside].flatMap((element) => productImage(element) ?? []);
  const [image] = images.toSorted((a, b) => rankPicture(a) - rankPicture(b));
  if (image) return image;
  const { left, top, width, height } = control.getBoundingClientRect();
  if (!isProductSize({ width, height })) return undefined;
  return imageAtPoint(control.ownerDocument, left + width / 2, top + height / 2);
}
