import { expect, test } from 'vitest';
import { noneHistogram } from './none-histogram';

test.each([
  [0, 0],
  [0.049, 0],
  [0.05, 1],
  [0.5, 10],
  [0.949, 18],
  [0.95, 19],
  [1, 19],
])('%d lies in range %d', (probability, bin) => {
  expect(noneHistogram([probability])[bin]).toBe(1);
});

test('counts all, and nothing gives zeros', () => {
  expect(noneHistogram([0, 0.01, 0.7]).reduce((sum, n) => sum + n)).toBe(3);
  expect(noneHistogram([])).toEqual(new Array(20).fill(0));
});
