import { expect, test } from 'vitest';
import { givesNoise, KNOWN_COLOUR } from './known-pixel';

/** A context that gives back what becomes of the known colour. */
function context(change: (level: number, at: number) => number) {
  const getImageData = (_left: number, _top: number, width: number, height: number) => ({
    data: Array.from({ length: width * height * 4 }, (_, at) =>
      change([...KNOWN_COLOUR, 255][at % 4]!, at),
    ),
  });
  return { fillStyle: undefined as unknown, fillRect: () => {}, getImageData };
}

test.each<[what: string, change: (level: number, at: number) => number, isNoise: boolean]>([
  ['pixels as they are', (level) => level, false],
  ['a grain of one level', (level, at) => Math.min(255, level + (at % 3) - 1), false],
  ['noise', (_, at) => (at * 97) % 256, true],
  ['white in place of all', () => 255, true],
  ['nothing in place of all', () => 0, true],
])('%s', (_, change, isNoise) => {
  expect(givesNoise(context(change))).toBe(isNoise);
});
