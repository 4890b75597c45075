import { expect, test } from 'vitest';
import { areAlike, lookOf } from './look';

/** A disc before sand, somewhat noisy. */
function picture(width: number, height: number, { radius = 0.3, noise = 0 } = {}) {
  const data = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [
      ((at % width) + 0.5) / width - 0.5,
      (Math.floor(at / width) + 0.5) / height - 0.5,
    ];
    const level = Math.hypot(x, y) < radius ? 40 + noise * ((at % 3) - 1) : 220;
    return [level, level, level - 20, 255];
  });
  return { width, height, data: Uint8Array.from(data.flat()) };
}

test('a look is small', () => {
  expect(atob(lookOf(picture(300, 400)))).toHaveLength(49);
});

test.each([
  ['the same', picture(300, 400), true],
  ['another reading of it', picture(300, 400, { noise: 6 }), true],
  ['the same at the size that the page shows', picture(150, 200), true],
  ['something larger', picture(300, 400, { radius: 0.36 }), false],
  ['nothing', picture(300, 400, { radius: 0 }), false],
])('%s', (_, other, alike) => {
  expect(areAlike(lookOf(picture(300, 400)), lookOf(other))).toBe(alike);
});

test('what was kept of a picture without a look is like nothing', () => {
  expect(areAlike('', '')).toBe(false);
});
