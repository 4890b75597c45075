import { expect, test } from 'vitest';
import { erase } from './erase';
import { seededRandom } from './random';

test.each([1, 2, 3, 4, 5])('covers one rectangle of one grey within the image, seed %i', (seed) => {
  const side = 40;
  const x = new Float32Array(3 * side * side).fill(-1);
  erase(x, side * side, side, seededRandom(seed));

  const covered = [...x.keys()].filter((at) => x[at] !== -1);
  const columns = covered.map((at) => at % side);
  const rows = covered.map((at) => Math.floor(at / side) - side);
  const [width, height] = [columns, rows].map((all) => Math.max(...all) - Math.min(...all) + 1);
  expect(covered).toHaveLength(width! * height!);
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...rows)).toBeLessThan(side);
  for (const length of [width!, height!]) {
    expect(length).toBeGreaterThanOrEqual(0.08 * side - 1);
    expect(length).toBeLessThanOrEqual(0.38 * side + 1);
  }
  const levels = new Set(covered.map((at) => x[at]));
  expect(levels.size).toBe(1);
  expect([...levels][0]).toBeGreaterThanOrEqual(0);
  expect([...levels][0]).toBeLessThanOrEqual(1);
});
