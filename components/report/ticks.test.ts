import { expect, test } from 'vitest';
import { ticks } from './ticks';

test.each([
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.81, 0.934, [0.8, 0.85, 0.9, 0.95]],
  [0.24, 0.52, [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]],
  [1, 15, [0, 5, 10, 15]],
])('from %d to %d', (least, greatest, expected) => {
  expect(ticks(least, greatest)).toEqual(expected);
});

test('one value has an axis too', () => {
  const axis = ticks(0.3, 0.3);
  expect(axis[0]).toBeLessThanOrEqual(0.3);
  expect(axis.length).toBeGreaterThan(0);
  expect(axis.length).toBeLessThan(9);
});
