import { expect, test } from 'vitest';
import { noneScores } from './none-scores';

test.each([
  [0, 0],
  [0.049, 0],
  [0.05, 1],
  [0.5, 10],
  [0.949, 18],
  [0.95, 19],
  [1, 19],
])('%d lies in range %d', (probability, bin) => {
  expect(noneScores([probability], [])[bin]).toEqual({ garments: 1, none: 0 });
  expect(noneScores([], [probability])[bin]).toEqual({ garments: 0, none: 1 });
});

test('counts all, and nothing gives zeros', () => {
  const counted = noneScores([0, 0.01, 0.7], [0.7]);
  expect(counted.reduce((sum, bin) => sum + bin.garments + bin.none, 0)).toBe(4);
  expect(noneScores([], [])).toEqual(new Array(20).fill({ garments: 0, none: 0 }));
});
