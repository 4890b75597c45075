import { expect, test } from 'vitest';
import { stepAdam } from './adam';

const NO_DECAY = new Float32Array(2);

const newMoments = () => ({
  firstMoments: new Float32Array(2),
  secondMoments: new Float32Array(2),
});

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

test('steps as the paper says', () => {
  const parameters = Float32Array.of(1, 1);
  const moments = newMoments();
  for (const [index, gradient] of [0.5, -0.2, 0.1].entries()) {
    const slope = Float32Array.of(gradient, gradient * 2);
    stepAdam(parameters, slope, moments, index + 1, 0.01, NO_DECAY);
  }
  expect(parameters[0]).toBeCloseTo(reference([0.5, -0.2, 0.1], 0.01, 1), 5);
  expect(parameters[1]).toBeCloseTo(reference([1, -0.4, 0.2], 0.01, 1), 5);
});

test('weight decay takes its share of a parameter, whatever the gradient', () => {
  const parameters = Float32Array.of(2, 2);
  stepAdam(parameters, new Float32Array(2), newMoments(), 1, 0.1, Float32Array.of(0.5, 0));
  expect([...parameters]).toEqual([expect.closeTo(1.9, 6), 2]);
});
