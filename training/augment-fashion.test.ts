import { expect, test } from 'vitest';
import { enlarge } from '../model/enlarge';
import { augmentFashion, type FashionAugmentation } from './augment-fashion';
import { seededRandom } from './random';

const NOTHING: FashionAugmentation = {
  plainShare: 0,
  shift: 0,
  zoom: 0,
  turn: 0,
  toneShare: 0,
  eraseShare: 0,
};

/** A garment that reaches no edge: there, enlarging repeats the edge and moving shows background. */
const image = Uint8Array.from({ length: 784 }, (_, at) => {
  const [column, row] = [at % 28, Math.floor(at / 28)];
  return column > 3 && column < 20 && row > 2 && row < 25 ? (at * 7) % 256 : 0;
});

test.each([28, 40, 56])(
  'without changes, side %i is the image as enlarged, or its mirror image',
  (side) => {
    const plain = Array.from(enlarge(image, side));
    const mirrored = plain.map((_, at) => plain[at - (at % side) + side - 1 - (at % side)]!);
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const x = new Float32Array(side * side);
      augmentFashion(image, x, 0, side, NOTHING, seededRandom(seed, 'test'));
      const farthest = (from: number[]) =>
        Math.max(...from.map((level, at) => Math.abs(level - x[at]! * 255)));
      const isPlain = farthest(plain) < 0.51;
      expect(isPlain || farthest(mirrored) < 0.51).toBe(true);
      seen.add(isPlain ? 'plain' : 'mirrored');
    }
    expect(seen.size).toBe(2);
  },
);

test('moved and bent levels stay between 0 and 1, and are written at their place alone', () => {
  const x = new Float32Array(3 * 784).fill(-1);
  const settings = { plainShare: 0, shift: 3, zoom: 0.3, turn: 30, toneShare: 1, eraseShare: 1 };
  augmentFashion(image, x, 784, 28, settings, seededRandom(5, 'test'));
  expect([...x.subarray(0, 784), ...x.subarray(1568)].every((level) => level === -1)).toBe(true);
  expect([...x.subarray(784, 1568)].every((level) => level >= 0 && level <= 1)).toBe(true);
});

test.each([0, 0.7, 1])(
  'a share of %d is only mirrored, whatever else is asked for',
  (plainShare) => {
    const settings = { plainShare, shift: 3, zoom: 0.3, turn: 30, toneShare: 1, eraseShare: 1 };
    const plain = enlarge(image, 56);
    const mirrored = plain.map((_, at) => plain[at - (at % 56) + 55 - (at % 56)]!);
    const random = seededRandom(1, 'test');
    const count = Array.from({ length: 1000 }, () => {
      const x = new Float32Array(56 * 56);
      augmentFashion(image, x, 0, 56, settings, random);
      return [plain, mirrored].some((like) =>
        like.every((level, at) => Math.abs(level - x[at]! * 255) < 0.51),
      );
    }).filter(Boolean).length;
    expect(count / 1000).toBeCloseTo(plainShare, 1);
  },
);
