import { registerSignal } from '../signal';

/** Fewer images are no list. */
const LEAST = 4;

registerSignal({
  id: 'main-list',
  speaks: 'for',
  because: 'It is of a kind with most images of the page, which is there to show them.',
  measure: ({ row }, { imageCount }) =>
    row.length < LEAST ? 0 : Math.min(1, row.length / Math.max(1, imageCount)),
});
