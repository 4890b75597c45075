import { expect, test } from 'vitest';
import { spread } from './report';

test.each([
  { values: [2, 4, 4, 4, 5, 5, 7, 9], mean: 5, standardDeviation: Math.sqrt(32 / 7) },
  { values: [3], mean: 3, standardDeviation: 0 },
])('mean and sample standard deviation of $values', ({ values, mean, standardDeviation }) => {
  const measured = spread(values);
  expect(measured.mean).toBeCloseTo(mean, 12);
  expect(measured.standardDeviation).toBeCloseTo(standardDeviation, 12);
});
