import { expect, test } from 'vitest';
import { shade } from './colour';

test.each([
  ['#204080', 0, '#204080'],
  ['#204080', -1, '#000000'],
  ['#204080', 1, '#ffffff'],
  ['#204080', -0.5, '#102040'],
  ['#000000', 0.5, '#808080'],
])('mixes %s by %d to %s', (hex, amount, expected) => {
  expect(shade(hex, amount)).toBe(expected);
});
