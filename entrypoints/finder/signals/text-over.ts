import { boxOf, queryAll } from '../dom';
import type { Sighting } from '../sighting';
import { registerSignal } from '../signal';
import { textOf } from '../text';

/** What lies at an image's edge is a badge or a button: "New", "−20 %", "Quick view". */
const MIDDLE = { from: 0.2, to: 0.8 };

const SHORTEST_TEXT = 4;
const MOST_TEXTS = 16;

registerSignal({
  id: 'text-over',
  speaks: 'against',
  because: 'Text lies over it, as on a banner.',
  isSampled: true,
  measure: (image, { document }) => {
    for (const over of [
      ...queryAll(image.card, 'h1, h2, h3, h4, h5, h6, p, a, span, button'),
    ].slice(0, MOST_TEXTS)) {
      if (isInMiddle(over, image) && textOf(document, over, 20).length >= SHORTEST_TEXT) {
        // What appears when the pointer rests there is no banner's.
        if (over.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
      }
    }
    return false;
  },
});

function isInMiddle(element: Element, { box }: Sighting): boolean {
  const { left, top, width, height } = boxOf(element);
  // A link over the whole image has its words elsewhere.
  if (width === 0 || height > box.height * MIDDLE.to) return false;
  const across = (left + width / 2 - box.left) / box.width;
  const down = (top + height / 2 - box.top) / box.height;
  return [across, down].every((share) => share > MIDDLE.from && share < MIDDLE.to);
}
