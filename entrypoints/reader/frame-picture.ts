import type { PictureFrame } from '../../messages/protocol';
import type { FoundImage } from '../content-script/found-image';
import { isSeeThrough } from '../content-script/image-at-point';
import { type Box, paintedBox } from './painted-box';
import { shownImg } from './shown-img';

/** Shortest side, in CSS pixels, of a picture worth cutting out of the screen. */
const MIN_SIDE = 64;

/** Where along each side it is looked whether something lies over the picture. */
const PROBES = [1 / 6, 1 / 2, 5 / 6];

/** Probes that may be covered: shops put a badge or a heart into a corner. */
const MAX_COVERED = 1;

/** Where a picture lies in the window, if all of it can be seen there. */
export function framePicture(page: Document, image: FoundImage | undefined): PictureFrame {
  const window = page.defaultView;
  if (!window || !image || !isShown(image)) return { ok: false, problem: 'not-shown' };
  if (window.self !== window.top) return { ok: false, problem: 'in-frame' };
  if (page.visibilityState !== 'visible') return { ok: false, problem: 'not-in-front' };
  const { left, top, width, height } = pictureBox(image);
  if (Math.min(width, height) < MIN_SIDE) return { ok: false, problem: 'too-small' };
  const { innerWidth: windowWidth, innerHeight, visualViewport } = window;
  const isAcross = left >= 0 && left + width <= windowWidth;
  const isInView = isAcross && top >= 0 && top + height <= innerHeight;
  if (!isInView || visualViewport?.scale !== 1) return { ok: false, problem: 'not-in-view' };
  const covered = PROBES.flatMap((x) =>
    PROBES.map((y) => [left + x * width, top + y * height]),
  ).filter(([x = 0, y = 0]) => isCovered(image.element, x, y)).length;
  if (covered > MAX_COVERED) return { ok: false, problem: 'covered' };
  return { ok: true, left, top, width, height, windowWidth };
}

function pictureBox(image: FoundImage): Box {
  const box = image.element.getBoundingClientRect();
  const img = shownImg(image);
  if (!img) return box;
  const { naturalWidth, naturalHeight, offsetWidth, offsetHeight } = img;
  const style = getComputedStyle(img);
  return paintedBox(box, { style, naturalWidth, naturalHeight, offsetWidth, offsetHeight });
}

/** Of backgrounds it is not known whether they have loaded; of an `<img>`, it is. */
function isShown(image: FoundImage): boolean {
  const { element } = image;
  return (
    element.checkVisibility() && (element.localName !== 'img' || shownImg(image) !== undefined)
  );
}

/** Whether at a point something opaque lies over an element, or the element is cut off there. */
function isCovered(element: Element, x: number, y: number): boolean {
  const stack = (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y);
  const isOver = (one: Element) =>
    one !== element && !one.contains(element) && !element.contains(one);
  const at = stack.indexOf(element);
  if (at < 0 && getComputedStyle(element).pointerEvents !== 'none') return true;
  const above = at < 0 ? stack : stack.slice(0, at);
  return above.some((one) => isOver(one) && !isSeeThrough(one));
}
