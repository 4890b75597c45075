import { expect, test } from 'vitest';
import { areAlike, lookOf } from './look';

/** A disc on black, somewhat noisy. */
function input(side: number, { radius = 0.3, noise = 0 } = {}) {
  const levels = Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [(at % side) + 0.5, Math.floor(at / side) + 0.5].map((p) => p / side - 0.5);
    return Math.hypot(x!, y!) < radius ? 200 + noise * ((at % 3) - 1) : 0;
  });
  return { side, levels: btoa(String.fromCharCode(...levels)) };
}

test('a look is small', () => {
  expect(atob(lookOf(input(56)))).toHaveLength(49);
});

/** The same disc before sand, in colour. */
function preview({ radius = 0.3, noise = 0 } = {}) {
  const side = 40;
  const { levels } = input(side, { radius, noise });
  const pixels = Array.from(atob(levels), (one) => [one.charCodeAt(0), 220, 190]);
  return { side, channels: 3 as const, levels: btoa(String.fromCharCode(...pixels.flat())) };
}

test.each([
  ['another reading of it', preview({ noise: 6 }), true],
  ['something larger', preview({ radius: 0.39 }), false],
  ['nothing', preview({ radius: 0 }), false],
])('in colour: %s', (_, other, alike) => {
  expect(areAlike(lookOf(preview()), lookOf(other))).toBe(alike);
});

test.each([
  ['the same', input(56), true],
  ['another reading of it', input(56, { noise: 6 }), true],
  ['what another network saw of it', input(28), true],
  ['something larger', input(56, { radius: 0.36 }), false],
  ['nothing', input(56, { radius: 0 }), false],
])('%s', (_, other, alike) => {
  expect(areAlike(lookOf(input(56)), lookOf(other))).toBe(alike);
});

test('what was kept of a picture without a look is like nothing', () => {
  expect(areAlike('', '')).toBe(false);
});
