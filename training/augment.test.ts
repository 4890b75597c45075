import { expect, test } from 'vitest';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import { augmentInto } from './augment';
import type { Random } from './random';

/** Draws what it is told, in turn. */
function scripted(floats: number[], ints: number[]): Random {
  return { float: () => floats.shift()!, int: () => ints.shift()! };
}

/** An image that is dark but for one bright pixel. */
function dot(x: number, y: number): Uint8Array {
  const image = new Uint8Array(INPUT_SIZE);
  image[y * INPUT_SIDE + x] = 255;
  return image;
}

function brightPixels(batch: Float32Array): string[] {
  return [...batch.keys()]
    .filter((at) => batch[at] === 1)
    .map((at) => `${at % INPUT_SIDE},${Math.floor(at / INPUT_SIDE)}`);
}

test.each([
  { name: 'left as it is', flip: false, shiftShare: 0, floats: [], ints: [], bright: ['5,7'] },
  { name: 'mirrored', flip: true, shiftShare: 0, floats: [0.1], ints: [], bright: ['22,7'] },
  { name: 'not mirrored', flip: true, shiftShare: 0, floats: [0.9], ints: [], bright: ['5,7'] },
  { name: 'shifted', flip: false, shiftShare: 0.5, floats: [0.4], ints: [2, -1], bright: ['7,6'] },
  { name: 'not shifted', flip: false, shiftShare: 0.5, floats: [0.6], ints: [], bright: ['5,7'] },
  { name: 'shifted out', flip: false, shiftShare: 1, floats: [0], ints: [-9, 0], bright: [] },
  { name: 'both', flip: true, shiftShare: 1, floats: [0, 0], ints: [1, 1], bright: ['23,8'] },
])('$name', ({ flip, shiftShare, floats, ints, bright }) => {
  const batch = new Float32Array(INPUT_SIZE);
  const recipe = { flip, shiftShare, shift: 9 };
  augmentInto(batch, 0, dot(5, 7), recipe, scripted([...floats], [...ints]));
  expect(brightPixels(batch)).toEqual(bright);
});

test('writes from the offset on', () => {
  const batch = new Float32Array(2 * INPUT_SIZE);
  augmentInto(
    batch,
    INPUT_SIZE,
    dot(0, 0),
    { flip: false, shiftShare: 0, shift: 0 },
    scripted([], []),
  );
  expect(batch.indexOf(1)).toBe(INPUT_SIZE);
});
