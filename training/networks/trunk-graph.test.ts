import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { Float16Array } from '@petamoriken/float16';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { loadOnnxRuntime } from '../native-gradient';
import { seededRandom } from '../random';
import {
  frozenGraph,
  type NamedBlock,
  outputsOf,
  trunkAnswerGraph,
  trunkGradientGraph,
} from './trunk-graph';

// Where it has no binary for the machine there is nothing to try.
const runtime = await loadOnnxRuntime().catch(() => undefined);

beforeAll(() => tf.setBackend('cpu'));

const OUTPUTS = 4;

/** A block that halves, one that is added to its input, and a last convolution. */
const BLOCKS: NamedBlock[] = [
  { layers: block('a', 3, 7, 5, 2), residual: false },
  { layers: block('b', 5, 6, 5, 1), residual: true },
  { layers: block('c', 5, 10, 6, 1).slice(0, 1), residual: false },
];

function block(name: string, channels: number, inner: number, width: number, stride: number) {
  return [
    {
      name: `${name}_expand`,
      kind: 'convolution' as const,
      shape: [1, 1, channels, inner] as [number, number, number, number],
      stride: 1,
      relu6: true,
    },
    {
      name: `${name}_depthwise`,
      kind: 'depthwise' as const,
      shape: [3, 3, inner, 1] as [number, number, number, number],
      stride,
      relu6: true,
    },
    {
      name: `${name}_project`,
      kind: 'convolution' as const,
      shape: [1, 1, inner, width] as [number, number, number, number],
      stride: 1,
      relu6: false,
    },
  ];
}

const LAYERS = BLOCKS.flatMap(({ layers }) => layers);
const CHANNELS = outputsOf(LAYERS.at(-1)!);
const PARTS = [
  ...LAYERS.flatMap((layer) => [
    { name: `${layer.name}/kernel`, shape: [...layer.shape] },
    { name: `${layer.name}/bias`, shape: [outputsOf(layer)] },
  ]),
  { name: 'dense/kernel', shape: [CHANNELS, OUTPUTS] },
  { name: 'dense/bias', shape: [OUTPUTS] },
];

/** Large enough that ReLU6 has values below, between and above its ends. */
function randomWeights(seed: number): Float32Array[] {
  const random = seededRandom(seed, 'test');
  return PARTS.map(({ name, shape }) => {
    const size = shape.reduce((product, length) => product * length, 1);
    const spread = name.startsWith('dense') ? 1 : 3;
    return Float32Array.from({ length: size }, () => spread * (2 * random.float() - 1));
  });
}

/** The same blocks by TensorFlow.js. */
function features(tensors: tf.Tensor[], x: tf.Tensor4D): tf.Tensor4D {
  let y = x;
  let next = 0;
  for (const { layers, residual } of BLOCKS) {
    const input = y;
    for (const { kind, stride, relu6 } of layers) {
      const [kernel, bias] = [tensors[next++] as tf.Tensor4D, tensors[next++] as tf.Tensor1D];
      const z =
        kind === 'depthwise'
          ? tf.depthwiseConv2d(y, kernel, stride, 'same')
          : tf.conv2d(y, kernel, stride, 'same');
      const sum = tf.add(z, bias) as tf.Tensor4D;
      y = relu6 ? tf.relu6(sum) : sum;
    }
    if (residual) y = tf.add(input, y);
  }
  return y;
}

// Odd sides pad on both edges where the stride is 2, even ones only after the last.
test.runIf(runtime).each([
  [8, 5],
  [7, 3],
  [5, 2],
])('at side %i, %i images give what TensorFlow.js gives', async (side, rows) => {
  const random = seededRandom(side, 'test');
  const halves = Float16Array.from(
    { length: rows * side * side * 3 },
    () => 4 * random.float() - 2,
  );
  const x = Float32Array.from(halves);
  const labels = Array.from({ length: rows }, () => random.int(0, OUTPUTS - 1));
  const truth = Float32Array.from(
    labels.flatMap((label) => [0, 1, 2, 3].map((at) => (at === label ? 0.9 : 0.1 / 3))),
  );
  const dropout = Float32Array.from({ length: rows * CHANNELS }, () =>
    random.float() < 0.3 ? 0 : 1 / 0.7,
  );
  const weights = randomWeights(side);
  const tensors = weights.map((values, index) => tf.tensor(values, PARTS[index]!.shape));
  const image = tf.tensor4d(x, [rows, side, side, 3]);
  const [kept, drop] = [
    tf.tensor2d(truth, [rows, OUTPUTS]),
    tf.tensor2d(dropout, [rows, CHANNELS]),
  ];

  const session = await runtime!.InferenceSession.create(trunkGradientGraph(BLOCKS, OUTPUTS, side));
  const feeds = {
    image: new runtime!.Tensor('float16', new Uint16Array(halves.buffer), [rows, side * side * 3]),
    truth: new runtime!.Tensor('float32', truth, [rows, OUTPUTS]),
    dropout: new runtime!.Tensor('float32', dropout, [rows, CHANNELS]),
    ...Object.fromEntries(
      PARTS.map(({ name, shape }, index) => [
        name,
        new runtime!.Tensor('float32', weights[index]!, shape),
      ]),
    ),
  };
  const answers = await session.run(feeds);

  const loss = (...all: tf.Tensor[]) => {
    const mean = tf.mul(tf.mean(features(all, image), [1, 2]), drop) as tf.Tensor2D;
    const [kernel, bias] = all.slice(-2) as [tf.Tensor2D, tf.Tensor1D];
    const logits = tf.add(tf.matMul(mean, kernel), bias);
    return tf.neg(tf.sum(tf.mul(kept, tf.logSoftmax(logits)))) as tf.Scalar;
  };
  const gradients = tf.grads(loss)(tensors);
  for (const [index, { name }] of PARTS.entries()) {
    const wanted = await gradients[index]!.data<'float32'>();
    const given = answers[`gradient/${name}`]!.data as Float32Array;
    const size = Math.hypot(...wanted);
    expect(size, name).toBeGreaterThan(1e-3);
    const error = Math.hypot(...given.map((value, at) => value - wanted[at]!));
    expect(error / size, name).toBeLessThan(1e-4);
  }

  const forward = await runtime!.InferenceSession.create(trunkAnswerGraph(BLOCKS, OUTPUTS, side));
  const { truth: _, dropout: __, ...rest } = feeds;
  const { probabilities } = await forward.run(rest);
  const wanted = await tf
    .tidy(() => {
      const mean = tf.mean(features(tensors, image), [1, 2]) as tf.Tensor2D;
      const [kernel, bias] = tensors.slice(-2) as [tf.Tensor2D, tf.Tensor1D];
      return tf.softmax(tf.add(tf.matMul(mean, kernel), bias));
    })
    .data();
  (probabilities!.data as Float32Array).forEach((value, at) => {
    expect(value).toBeCloseTo(wanted[at]!, 4);
  });
});

test.runIf(runtime)('frozen blocks give of bytes what TensorFlow.js gives of -1 to 1', async () => {
  const [side, rows] = [8, 2];
  const random = seededRandom(1, 'test');
  const levels = Uint8Array.from({ length: rows * side * side * 3 }, () => random.int(0, 255));
  const weights = randomWeights(1);
  const tensors = weights.map((values, index) => tf.tensor(values, PARTS[index]!.shape));
  const session = await runtime!.InferenceSession.create(frozenGraph(BLOCKS, side));
  const layers = PARTS.slice(0, -2).map(({ name, shape }, index) => [
    name,
    new runtime!.Tensor('float32', weights[index]!, shape),
  ]);
  const answer = await session.run({
    image: new runtime!.Tensor('uint8', levels, [rows, side * side * 3]),
    ...Object.fromEntries(layers),
  });
  const given = new Float16Array((answer.features!.data as unknown as Uint16Array).slice().buffer);
  const image = tf.sub(tf.div(tf.tensor4d(levels, [rows, side, side, 3], 'float32'), 127.5), 1);
  const wanted = await features(tensors, image as tf.Tensor4D).data<'float32'>();
  expect(given).toHaveLength(wanted.length);
  const off = Math.hypot(...wanted.map((value, at) => value - given[at]!));
  expect(off / Math.hypot(...wanted)).toBeLessThan(1e-3);
});
