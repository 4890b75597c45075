import { expect, test } from 'vitest';
import { follow } from './weight-average';

test.each([
  { steps: 1, average: 0.9 },
  { steps: 9, average: 0.5 },
  { steps: 1_000_000, average: 0.01 },
])('after $steps steps it has moved $average of the way', ({ steps, average }) => {
  const values = Float32Array.of(0);
  follow(values, Float32Array.of(1), 0.99, steps);
  expect(values[0]).toBeCloseTo(average, 5);
});
