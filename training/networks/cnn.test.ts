import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { describeNetwork } from '../describe-network';
import { gradientOf } from '../gradient';
import { seededRandom } from '../random';
import { type CnnDescription, cnn } from './cnn';
import { type Network, placesOf, split, toWeights } from './network';

beforeAll(() => tf.setBackend('cpu'));

const SMALL: CnnDescription = {
  side: 8,
  convolutions: [
    { width: 3, stride: 2, residual: false },
    { width: 3, stride: 1, residual: true },
    { width: 4, stride: 2, residual: false },
  ],
};

function tensorsOf({ weights }: Network, values: Float32Array): tf.Tensor[] {
  const parts = split(weights, values);
  return weights.map(({ shape }, index) => tf.tensor(parts[index]!, shape));
}

function batchOf(side: number, rows: number) {
  const random = seededRandom(4, 'test');
  const x = Float32Array.from({ length: rows * side * side }, () => random.float());
  return { x, labels: Uint8Array.from({ length: rows }, (_, row) => row), side };
}

test('the bundled network keeps to its budget', () => {
  const network = cnn();
  const layers = network.layers(toWeights(network, network.initialParameters(1)));
  expect(layers.countParams()).toBeLessThanOrEqual(300_000);
  const { multiplyAdds } = describeNetwork(layers, network.architecture);
  expect(multiplyAdds).toBeLessThanOrEqual(20_000_000);
  // Counted by hand: each convolution's places × 9 × channels × filters, then the dense layer.
  expect(multiplyAdds).toBe(
    28 ** 2 * 9 * 16 +
      14 ** 2 * 9 * (16 * 36 + 3 * 36 * 36) +
      7 ** 2 * 9 * (36 * 88 + 3 * 88 * 88) +
      88 * 11,
  );
});

test('the saved layers answer what was trained', () => {
  const network = cnn(SMALL);
  const weights = toWeights(network, network.initialParameters(1));
  const { x } = batchOf(8, 3);
  const [trained, saved] = tf.tidy(() => {
    const images = tf.tensor4d(x, [3, 8, 8, 1]);
    const logits = network.logits(tensorsOf(network, weights), images, (units) => units);
    const answers = network.layers(weights).predict(images) as tf.Tensor;
    return [[...tf.softmax(logits).dataSync()], [...answers.dataSync()]];
  });
  expect(saved).toHaveLength(3 * 11);
  saved!.forEach((value, at) => {
    expect(value).toBeCloseTo(trained![at]!, 5);
  });
});

test('the gradient to every kind of parameter is the slope that a small step shows', async () => {
  const network = cnn(SMALL);
  const parameters = network.initialParameters(1);
  // Biases begin at zero, where ReLU's slope jumps.
  for (const [index, part] of split(network.parameters, parameters).entries()) {
    if (network.parameters[index]!.name.endsWith('bias')) part.fill(0.1);
  }
  const batch = batchOf(8, 4);
  const lossAt = async (values: Float32Array, into: Float32Array) => {
    const weights = toWeights(network, values);
    const options = { labelSmoothing: 0.1, dropout: 0, random: seededRandom(1, 'test') };
    const tensors = tensorsOf(network, weights);
    const { loss } = await gradientOf(network, tensors, batch, options, into);
    tf.dispose(tensors);
    return loss;
  };
  const weightGradient = new Float32Array(toWeights(network, parameters).length);
  await lossAt(parameters, weightGradient);
  const gradient = new Float32Array(parameters.length);
  for (const [index, { parametersOf, weightsOf }] of placesOf(network.pieces).entries()) {
    network.pieces[index]!.toParameterGradient(
      parametersOf(parameters),
      weightsOf(weightGradient),
      parametersOf(gradient),
    );
  }

  const unused = new Float32Array(weightGradient.length);
  // Small, so that few of the units cross the point where ReLU's slope jumps.
  const step = 1e-3;
  let start = 0;
  for (const part of split(network.parameters, parameters)) {
    for (const at of [start, start + part.length - 1]) {
      const moved = (by: number) =>
        parameters.map((value, index) => value + (index === at ? by : 0));
      const rise = (await lossAt(moved(step), unused)) - (await lossAt(moved(-step), unused));
      expect(gradient[at]).toBeCloseTo(rise / (2 * step), 2);
    }
    start += part.length;
  }
});

test('refuses to add an output to an input of another shape', () => {
  const convolutions = [{ width: 4, stride: 2 as const, residual: true }];
  expect(() => cnn({ side: 8, convolutions })).toThrow('Convolution 1 changes the shape');
});

test('leaves out units only as dropout says, and scales the others', async () => {
  const network = cnn(SMALL);
  const tensors = tensorsOf(network, toWeights(network, network.initialParameters(1)));
  const into = new Float32Array(toWeights(network, network.initialParameters(1)).length);
  const loss = async (dropout: number, seed: number) => {
    const options = { labelSmoothing: 0, dropout, random: seededRandom(seed, 'test') };
    return (await gradientOf(network, tensors, batchOf(8, 4), options, into)).loss;
  };
  expect(await loss(0, 1)).toBe(await loss(0, 2));
  expect(await loss(0.5, 1)).toBe(await loss(0.5, 1));
  expect(await loss(0.5, 1)).not.toBe(await loss(0.5, 2));
  tf.dispose(tensors);
});

test('parameters are found again that stand for the same weights', () => {
  const network = cnn(SMALL);
  const weights = toWeights(
    network,
    network.initialParameters(1).map((value, at) => value + (at % 7) / 50),
  );
  const again = toWeights(network, network.toParameters(weights));
  expect(Math.max(...again.map((weight, at) => Math.abs(weight - weights[at]!)))).toBeLessThan(
    1e-4,
  );
});
