import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { Float16Array } from '@petamoriken/float16';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { gradientOf } from './gradient';
import { loadOnnxRuntime, nativeAnswers, nativeGradient } from './native-gradient';
import { type GraphNetwork, split, type TensorNetwork, totalSize } from './networks/network';
import { type NamedBlock, trunkAnswerGraph, trunkGradientGraph } from './networks/trunk-graph';
import { seededRandom } from './random';

// Where it has no binary for the machine there is nothing to try.
const runtime = await loadOnnxRuntime().catch(() => undefined);

beforeAll(() => tf.setBackend('cpu'));

const [SIDE, UNITS, OUTPUTS] = [4, 5, 3];
const LAST: NamedBlock = {
  layers: [{ name: 'last', kind: 'convolution', shape: [1, 1, 1, UNITS], stride: 1, relu6: true }],
  residual: false,
};
const PARAMETERS = [
  { name: 'last/kernel', shape: [1, 1, 1, UNITS], decays: true },
  { name: 'last/bias', shape: [UNITS], decays: false },
  { name: 'dense/kernel', shape: [UNITS, OUTPUTS], decays: true },
  { name: 'dense/bias', shape: [OUTPUTS], decays: false },
];
const COMMON = {
  name: 'small',
  architecture: 'For tests',
  inputSide: SIDE,
  outputs: OUTPUTS,
  secondLookBelow: 0,
  frozen: [],
  parameters: PARAMETERS,
  initialParameters: (seed: number) => {
    const random = seededRandom(seed, 'test');
    return Float32Array.from({ length: totalSize(PARAMETERS) }, () => 2 * random.float() - 1);
  },
  layers: () => {
    throw new Error('Not of these tests.');
  },
};

/** One network, for either engine. */
const BY_GRAPH: GraphNetwork = {
  ...COMMON,
  gradientGraph: (side) => trunkGradientGraph([LAST], OUTPUTS, side),
  answerGraph: (side) => trunkAnswerGraph([LAST], OUTPUTS, side),
  dropUnits: UNITS,
};
const BY_TENSORS: TensorNetwork = {
  ...COMMON,
  logits([kernel, bias, dense, last], x, drop) {
    const y = tf.relu6(tf.add(tf.conv2d(x, kernel as tf.Tensor4D, 1, 'same'), bias!));
    const units = drop(tf.mean(y, [1, 2])) as tf.Tensor2D;
    return tf.add(tf.matMul(units, dense as tf.Tensor2D), last!);
  },
};

test.runIf(runtime)('gradients and answers are those that TensorFlow.js gives', async () => {
  const rows = 6;
  const random = seededRandom(1, 'test');
  const halves = Float16Array.from({ length: rows * SIDE * SIDE }, () => random.float());
  const batch = {
    x: Float32Array.from(halves),
    labels: Uint8Array.from({ length: rows }, (_, row) => row % OUTPUTS),
    side: SIDE,
  };
  const parameters = COMMON.initialParameters(2);
  const options = () => ({ labelSmoothing: 0.1, dropout: 0.3, random: seededRandom(9, 'test') });
  const tensors = split(PARAMETERS, parameters).map((part, index) =>
    tf.tensor(part, PARAMETERS[index]!.shape),
  );
  const wanted = new Float32Array(parameters.length);
  const expected = await gradientOf(BY_TENSORS, tensors, batch, options(), wanted);

  const gradient = new Float32Array(parameters.length);
  const x = new Uint16Array(halves.buffer);
  const native = nativeGradient(runtime!, BY_GRAPH);
  const result = await native(parameters, { ...batch, x }, options(), gradient);
  expect(result.correct).toBe(expected.correct);
  expect(result.loss).toBeCloseTo(expected.loss, 4);
  gradient.forEach((value, at) => {
    expect(value).toBeCloseTo(wanted[at]!, 4);
  });
  expect(Math.hypot(...wanted)).toBeGreaterThan(0.1);

  const image = tf.tensor4d(batch.x, [rows, SIDE, SIDE, 1]);
  const answers = tf.softmax(BY_TENSORS.logits(tensors, image, (units) => units));
  const given = await nativeAnswers(runtime!, BY_GRAPH)(parameters, { x, side: SIDE, rows });
  (await answers.data()).forEach((value, at) => {
    expect(given[at]).toBeCloseTo(value, 4);
  });
});
