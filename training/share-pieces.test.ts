import { expect, test } from 'vitest';
import { sharePieces } from './share-pieces';

test.each([
  { sizes: [1, 2, 3, 6], workers: 2, owners: [1, 1, 1, 0] },
  { sizes: [5, 5, 5, 5], workers: 2, owners: [0, 1, 0, 1] },
  { sizes: [4, 9], workers: 1, owners: [0, 0] },
  { sizes: [4, 9], workers: 3, owners: [1, 0] },
])('pieces of $sizes are shared among $workers', ({ sizes, workers, owners }) => {
  expect(sharePieces(sizes, workers)).toEqual(owners);
});
