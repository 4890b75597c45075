import { areInOnePlace } from './box';
import type { RawImage } from './collect';
import { attribute, parentOf, queryAll, sizeOf } from './dom';

/** How far out of an image its card is sought. */
const MOST_LEVELS = 16;

/** A card is at most this many times as wide and high as its image, or this many pixels larger. */
const CARD = { times: 3.2, widthBeside: 360, heightBelow: 450 };

/** What is smaller than this share of an image is a part of its card: a badge, a further view. */
const PART_SHARE = 0.25;

/** More images than a card has. */
const MOST_IMAGES = 40;

/** The elements around one, up to the page's body, and no further than a bounded depth. */
export function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  let parent = parentOf(element);
  while (parent && found.length < MOST_LEVELS) {
    if (parent.localName === 'body' || parent.localName === 'html') break;
    found.push(parent);
    parent = parentOf(parent);
  }
  return found;
}

/**
 * How many of the elements around an image belong to its card: the outermost element that is about
 * this one image.
 * @param within the images in each element
 */
export function cardDepth(
  image: RawImage,
  around: readonly Element[],
  within: ReadonlyMap<Element, readonly RawImage[]>,
): number {
  for (const [depth, element] of around.entries()) {
    const others = within.get(element) ?? [];
    if (others.length > MOST_IMAGES || others.some((other) => isAnother(image, other)))
      return depth;
    const { width, height } = sizeOf(element);
    const { box } = image;
    if (width > Math.max(box.width * CARD.times, box.width + CARD.widthBeside)) return depth;
    if (height > Math.max(box.height * CARD.times, box.height + CARD.heightBelow)) return depth;
  }
  return around.length;
}

/** Whether an image is about something else: neither a part of the card nor in the same place. */
export function isAnother(image: RawImage, other: RawImage): boolean {
  if (other === image || other.element === image.element) return false;
  const area = other.box.width * other.box.height;
  return (
    area > PART_SHARE * image.box.width * image.box.height && !areInOnePlace(image.box, other.box)
  );
}

/** Where a card leads to: by the link around its image, else by the first in it. */
export function linkOf(inCard: readonly Element[], parts: readonly Element[]): string {
  const around = inCard.find((element) => element.localName === 'a');
  const links = parts.flatMap((part) =>
    part.localName === 'a' ? part : [...queryAll(part, 'a[href]')],
  );
  for (const link of around ? [around] : links) {
    const address = attribute(link, 'href')?.trim().slice(0, 500);
    if (address && !/^(#|javascript:|mailto:|tel:)/i.test(address)) return address;
  }
  return '';
}
