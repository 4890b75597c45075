import { registerSignal } from '../signal';

/** Fewer images are no list. */
const LEAST = 4;

registerSignal({
  id: 'main-list',
  speaks: 'for',
  because: 'It is of a kind with most images of the page, which is there to show them.',
  measure: (image, { imageCount, kinds }) => {
    const count = Math.max(image.row.length, kinds.get(image) ?? 0);
    return count < LEAST ? 0 : Math.min(1, count / Math.max(1, imageCount));
  },
});
