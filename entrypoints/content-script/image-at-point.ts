import { ownHosts } from '../card/own-hosts';
import { areInOnePlace } from '../finder/box';
import { shadowRootOf } from '../finder/shadow-root-of';
import { type FoundImage, productImage } from './found-image';
import { isSeen, rankPicture } from './rank-picture';

/** How far up from the topmost element pictures are sought that take no pointer events. */
const ANCESTORS = 3;

/**
 * The picture that is seen at a point of the viewport: the topmost one, also under a transparent
 * link, in a shadow root, or where it takes no pointer events.
 * @param find tells which elements count as pictures
 */
export function imageAtPoint(
  root: Document,
  x: number,
  y: number,
  find = productImage,
): FoundImage | undefined {
  const stack = [...elementsAt(root, x, y)];
  const images: FoundImage[] = [];
  for (const [depth, element] of stack.entries()) {
    const image = find(element);
    if (!image) continue;
    if (isCovered(element, stack.slice(0, depth))) {
      if (images.length === 0) return undefined;
      break;
    }
    images.push(image);
  }
  return bestOf(images) ?? untouchableImage(stack[0], x, y);
}

/** The topmost that is seen, else the topmost, or what is more of a picture in the same place. */
function bestOf(images: readonly FoundImage[]): FoundImage | undefined {
  const top = images.find(({ element }) => isSeen(element)) ?? images[0];
  if (!top) return undefined;
  const box = top.element.getBoundingClientRect();
  return images
    .filter(({ element }) => areInOnePlace(element.getBoundingClientRect(), box))
    .reduce((best, one) => (rankPicture(one) < rankPicture(best) ? one : best));
}

/** Everything at a point, the topmost first, shadow trees included. */
function* elementsAt(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    // A shadow root answers with the elements around it, too.
    if (element.getRootNode() !== root) continue;
    const shadow = ownHosts().has(element) ? null : shadowRootOf(element);
    if (shadow) yield* elementsAt(shadow, x, y);
    yield element;
  }
}

/** Whether something opaque lies over most of an element, such as an open dialog. */
function isCovered(element: Element, above: readonly Element[]): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return above.some((cover) => {
    if (isSeeThrough(cover) || !isSeen(cover)) return false;
    const rect = cover.getBoundingClientRect();
    const across = Math.min(right, rect.right) - Math.max(left, rect.left);
    const down = Math.min(bottom, rect.bottom) - Math.max(top, rect.top);
    return across * down > 0.5 * width * height;
  });
}

export function isSeeThrough(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  // `rgba(…, alpha)` or `color(… / alpha)`; a colour without alpha is opaque.
  const alpha = /(?:rgba\(.*,|\/) *([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? 1;
  return Number(alpha) * Number(opacity) < 0.9;
}

function untouchableImage(
  topmost: Element | undefined,
  x: number,
  y: number,
): FoundImage | undefined {
  let around: Element | null | undefined = topmost;
  for (let up = 0; around && around.localName !== 'body' && up <= ANCESTORS; up++) {
    const here = [...around.querySelectorAll('img, image, video')].flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isHere = left <= x && x <= right && top <= y && y <= bottom;
      return (isHere && element.checkVisibility() && productImage(element)) || [];
    });
    const image = bestOf(here);
    if (image) return image;
    around = around.parentElement;
  }
  return undefined;
}
