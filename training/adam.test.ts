import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { Adam } from './adam';

beforeAll(() => tf.setBackend('cpu'));

/** Adam written out for one number, from the paper. */
function reference(gradients: number[], rate: number, start: number): number {
  let [m, v, x] = [0, 0, start];
  gradients.forEach((gradient, index) => {
    const t = index + 1;
    m = 0.9 * m + 0.1 * gradient;
    v = 0.999 * v + 0.001 * gradient ** 2;
    x -= (rate * Math.sqrt(1 - 0.999 ** t) * m) / (1 - 0.9 ** t) / (Math.sqrt(v) + 1e-7);
  });
  return x;
}

test('steps as the paper says', async () => {
  const variable = tf.variable(tf.tensor1d([1, 1]), true, 'adam-test');
  const adam = new Adam([variable]);
  for (const gradient of [0.5, -0.2, 0.1]) {
    adam.apply({ 'adam-test': tf.tensor1d([gradient, gradient * 2]) }, 0.01);
  }
  const [first, second] = await variable.data();
  expect(first).toBeCloseTo(reference([0.5, -0.2, 0.1], 0.01, 1), 5);
  expect(second).toBeCloseTo(reference([1, -0.4, 0.2], 0.01, 1), 5);
  adam.dispose();
  variable.dispose();
});

test('a restored optimizer goes on bit for bit', async () => {
  const run = async (stopAfterTwo: boolean) => {
    const variable = tf.variable(tf.tensor1d([0.3]), true);
    let adam = new Adam([variable]);
    for (let step = 1; step <= 5; step++) {
      adam.apply({ [variable.name]: tf.tensor1d([Math.sin(step)]) }, 0.01);
      if (stopAfterTwo && step === 2) {
        const state = await adam.state();
        adam.dispose();
        adam = new Adam([variable]);
        adam.restore(state);
      }
    }
    return variable.dataSync()[0];
  };
  expect(await run(true)).toBe(await run(false));
});
