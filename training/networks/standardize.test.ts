import { expect, test } from 'vitest';
import { seededRandom } from '../random';
import { destandardize, standardize, standardizeGradient } from './standardize';

const FILTERS = 3;
const SIZE = 8;

function drawn(count: number, seed: number): Float32Array {
  const random = seededRandom(seed, 'test');
  return Float32Array.from({ length: count }, () => random.float() - 0.3);
}

function standardized(raw: Float32Array, gains: Float32Array): Float32Array {
  const weights = new Float32Array(raw.length);
  standardize(raw, gains, weights);
  return weights;
}

test("each filter's weights have mean 0 and the length that its gain says", () => {
  const gains = Float32Array.of(1, 0.5, 2);
  const weights = standardized(drawn(SIZE * FILTERS, 1), gains);
  gains.forEach((gain, filter) => {
    const values = [...weights].filter((_, at) => at % FILTERS === filter);
    const sum = values.reduce((total, value) => total + value, 0);
    const squares = values.reduce((total, value) => total + value ** 2, 0);
    expect(sum).toBeCloseTo(0, 5);
    expect(Math.sqrt(squares)).toBeCloseTo(1.7 * gain, 3);
  });
});

test('what standardizing made is undone: the same weights come of the parameters that are found', () => {
  const weights = standardized(drawn(SIZE * FILTERS, 1), Float32Array.of(1, 0.5, 2));
  const raw = new Float32Array(weights.length);
  const gains = new Float32Array(FILTERS);
  destandardize(weights, raw, gains);
  expect(Math.hypot(...raw.filter((_, at) => at % FILTERS === 1))).toBeCloseTo(1, 4);
  const again = standardized(raw, gains);
  again.forEach((weight, at) => {
    expect(weight).toBeCloseTo(weights[at]!, 4);
  });
});

test('the gradients are the slopes that small steps show', () => {
  const raw = drawn(SIZE * FILTERS, 1);
  const gains = Float32Array.of(1, 0.5, 2);
  const gradient = drawn(raw.length, 2);
  const loss = (values: Float32Array, factors: Float32Array) =>
    standardized(values, factors).reduce((sum, weight, at) => sum + weight * gradient[at]!, 0);
  const rawGradient = new Float32Array(raw.length);
  const gainGradient = new Float32Array(FILTERS);
  standardizeGradient(raw, gains, gradient, rawGradient, gainGradient);

  const moved = (values: Float32Array, at: number, by: number) =>
    values.map((value, index) => (index === at ? value + by : value));
  const step = 1e-2;
  rawGradient.forEach((slope, at) => {
    const rise = loss(moved(raw, at, step), gains) - loss(moved(raw, at, -step), gains);
    expect(slope).toBeCloseTo(rise / (2 * step), 2);
  });
  gainGradient.forEach((slope, at) => {
    const rise = loss(raw, moved(gains, at, step)) - loss(raw, moved(gains, at, -step));
    expect(slope).toBeCloseTo(rise / (2 * step), 3);
  });
});
