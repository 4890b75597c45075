import { expect, test } from 'vitest';
import { meanInterval, shareInterval } from './mean-interval';

test('the mean lies within its interval, which is the same each time', () => {
  const figures = Array.from({ length: 50 }, (_, at) => (at * 37) % 11);
  const interval = meanInterval(figures);
  expect(meanInterval(figures)).toEqual(interval);
  expect(interval.low).toBeLessThan(interval.mean);
  expect(interval.high).toBeGreaterThan(interval.mean);
});

test('it is about two standard errors wide to either side', () => {
  // Half of them 0, half 1: their standard error is 0.5 / √400.
  const { mean, low, high } = meanInterval(Array.from({ length: 400 }, (_, at) => at % 2));
  expect(mean).toBe(0.5);
  expect(high - low).toBeCloseTo(4 * 0.025 * 0.98, 1);
});

test('what is always the same has no width', () => {
  expect(meanInterval([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
});

test('refuses nothing at all', () => {
  expect(() => meanInterval([])).toThrow(RangeError);
});

test('a share counts sources by their size, and empty ones not at all', () => {
  const { mean, low, high } = shareInterval([
    { part: 9, whole: 10 },
    { part: 0, whole: 0 },
    { part: 0, whole: 90 },
  ]);
  expect(mean).toBe(0.09);
  expect([low, high]).toEqual([0, 0.9]);
  expect(() => shareInterval([{ part: 0, whole: 0 }])).toThrow(RangeError);
});
