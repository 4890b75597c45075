import { expect, test } from 'vitest';
import { clipFactor, sumOfSquares } from './clip';

test.each([
  { longest: 1, factor: 0.2 },
  { longest: 10, factor: 1 },
])('a gradient of length 5, in two parts, is at most $longest long', ({ longest, factor }) => {
  const squares = Float64Array.of(
    sumOfSquares(Float32Array.of(3, 0)),
    sumOfSquares(Float32Array.of(4)),
  );
  expect(clipFactor(squares, longest)).toBeCloseTo(factor, 12);
});

test('a gradient of zeros stays as it is', () => {
  expect(clipFactor(new Float64Array(2), 1)).toBe(1);
});
