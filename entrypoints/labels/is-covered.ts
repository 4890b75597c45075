import { isSeeThrough } from '../content-script/image-at-point';
import { boxOf, parentOf } from '../finder/dom';

/**
 * Whether something of the page lies over a picture at a point of the window, such as a header that
 * stays in place, a menu or a dialog. A badge on the picture does not count: the label may cover it.
 */
export function isCovered(element: Element, x: number, y: number, page: Document): boolean {
  const around = new Set<Element>();
  for (let each: Element | null = element; each; each = parentOf(each)) around.add(each);
  for (const above of page.elementsFromPoint(x, y)) {
    if (around.has(above)) return false;
    if (!element.contains(above) && isWide(above, element) && !isSeeThrough(above)) return true;
  }
  return false;
}

function isWide(above: Element, picture: Element): boolean {
  return boxOf(above).width >= boxOf(picture).width;
}
