import { expect, test } from 'vitest';
import { isStandIn } from './is-stand-in';

test.each([
  [[300, 300], [600, 800], true],
  [[800, 600], [600, 800], true],
  [[600, 800], [600, 800], false],
  [[1200, 1600], [300, 400], false],
  // A choice of files: the natural size is that of its place, rounded.
  [[1000, 1333], [37, 49], false],
  [[1000, 1100], [37, 49], true],
  // Not known.
  [[600, 800], [0, 0], false],
])('a file of %j where %j is shown is a stand-in: %s', (file, shown, is) => {
  const size = ([width = 0, height = 0]: number[]) => ({ width, height });
  expect(isStandIn(size(file), size(shown))).toBe(is);
});
