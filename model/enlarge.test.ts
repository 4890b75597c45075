import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { enlarge } from './enlarge';

const noise = Uint8Array.from({ length: 784 }, (_, at) => (at * 97 + at ** 2 * 13) % 256);

test('the same side changes nothing', () => {
  expect(enlarge(noise, 28)).toEqual(noise);
});

test('twice the side mixes neighbours 3 to 1', () => {
  const steps = Uint8Array.from({ length: 784 }, (_, at) => (at % 28 === 0 ? 0 : 100));
  expect([...enlarge(steps, 56).subarray(0, 5)]).toEqual([0, 25, 75, 100, 100]);
});

test.each([29, 40, 56, 64])('agrees with TensorFlow.js at side %d', async (side) => {
  await tf.setBackend('cpu');
  const expected = tf.tidy(() =>
    tf.image.resizeBilinear(tf.tensor3d(noise, [28, 28, 1], 'int32'), [side, side], false, true),
  );
  const levels = await expected.data();
  expected.dispose();
  const differences = enlarge(noise, side).map((level, at) => Math.abs(level - levels[at]!));
  expect(Math.max(...differences)).toBeLessThanOrEqual(1);
});
