import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { gradientOf } from './gradient';
import { loadOnnxRuntime, nativeGradient } from './native-gradient';
import { ann } from './networks/ann';
import { cnn } from './networks/cnn';
import { split, totalSize, toWeights } from './networks/network';
import { seededRandom } from './random';

// Where it has no binary for the machine there is nothing to try.
const runtime = await loadOnnxRuntime();

beforeAll(() => tf.setBackend('cpu'));

const NETWORK = cnn({
  side: 16,
  convolutions: [
    { width: 5, stride: 2, residual: false },
    { width: 5, stride: 1, residual: true },
    { width: 7, stride: 2, residual: false },
    { width: 7, stride: 1, residual: true },
  ],
});

// Odd sides pad on both edges where the stride is 2, even ones only after the last.
test.runIf(runtime).each([
  [16, 6],
  [13, 3],
  [10, 1],
])('at side %i, %i images have the gradients that TensorFlow.js gives', async (side, rows) => {
  const random = seededRandom(side, 'test');
  const batch = {
    x: Float32Array.from({ length: rows * side * side }, () => random.float()),
    labels: Uint8Array.from({ length: rows }, () => random.int(0, 10)),
    side,
  };
  const parameters = NETWORK.initialParameters(2).map((value) => value + 0.05);
  const weights = toWeights(NETWORK, parameters);
  const options = () => ({ labelSmoothing: 0.1, dropout: 0.3, random: seededRandom(9, 'test') });
  const expected = new Float32Array(totalSize(NETWORK.weights));
  const tensors = split(NETWORK.weights, weights).map((part, index) =>
    tf.tensor(part, NETWORK.weights[index]!.shape),
  );
  const wanted = await gradientOf(NETWORK, tensors, batch, options(), expected);
  tf.dispose(tensors);

  const gradient = new Float32Array(expected.length);
  const result = await nativeGradient(runtime!, NETWORK)(weights, batch, options(), gradient);
  expect(result.correct).toBe(wanted.correct);
  expect(result.loss).toBeCloseTo(wanted.loss, 3);
  split(NETWORK.weights, gradient).forEach((part, index) => {
    const truth = split(NETWORK.weights, expected)[index]!;
    const size = Math.hypot(...truth);
    expect(size).toBeGreaterThan(1e-3);
    const error = Math.hypot(...part.map((value, at) => value - truth[at]!));
    expect(error / size, NETWORK.weights[index]!.name).toBeLessThan(1e-4);
  });
});

test.runIf(runtime)('says which network it cannot compute', () => {
  expect(() => nativeGradient(runtime!, ann())).toThrow('ann has no gradient graph');
});
