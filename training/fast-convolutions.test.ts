import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-cpu';
// Registers the gradients.
import '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { registerFastConvolutions } from './fast-convolutions';
import { WASM_PATH } from './wasm-path';

type Pad = 'same' | 'valid' | [[0, 0], [number, number], [number, number], [0, 0]];

interface Shape {
  /** Height and width of the input. */
  input: [number, number];
  channels: number;
  /** Height, width and number of filters. */
  filter: [number, number, number];
  stride: number | [number, number];
  pad: Pad;
}

beforeAll(async () => {
  setWasmPaths(WASM_PATH);
  await tf.setBackend('wasm');
  registerFastConvolutions();
});

/** The sum of a convolution's output times fixed weights, as a function of input and filter. */
function lossOf({ stride, pad }: Shape) {
  return (x: tf.Tensor, filter: tf.Tensor) => {
    const y = tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad as 'same');
    return tf.sum(tf.mul(y, tf.randomNormal(y.shape, 0, 1, 'float32', 3)));
  };
}

function startOf({ input, channels, filter: [height, width, filters] }: Shape) {
  const x = tf.randomNormal([3, ...input, channels], 0, 1, 'float32', 1);
  const filter = tf.randomNormal([height, width, channels, filters], 0, 1, 'float32', 2);
  return [x, filter];
}

async function gradients(backend: string, shape: Shape): Promise<number[][]> {
  await tf.setBackend(backend);
  return tf.tidy(() =>
    tf
      .grads(lossOf(shape))(startOf(shape))
      .map((grad) => [...grad.dataSync()]),
  );
}

test.each<Shape>([
  { input: [8, 8], channels: 3, filter: [3, 3, 4], stride: 1, pad: 'same' },
  { input: [7, 5], channels: 3, filter: [3, 3, 4], stride: 1, pad: 'same' },
  { input: [8, 8], channels: 3, filter: [3, 3, 4], stride: 2, pad: 'same' },
  { input: [8, 6], channels: 1, filter: [3, 3, 4], stride: 2, pad: 'same' },
  { input: [7, 5], channels: 1, filter: [3, 3, 4], stride: 2, pad: 'same' },
  { input: [7, 5], channels: 3, filter: [3, 3, 4], stride: 2, pad: 'same' },
  { input: [8, 7], channels: 2, filter: [5, 3, 3], stride: 2, pad: 'same' },
  { input: [8, 8], channels: 3, filter: [1, 1, 4], stride: 1, pad: 'same' },
  { input: [8, 8], channels: 20, filter: [1, 1, 4], stride: 1, pad: 'same' },
  { input: [8, 8], channels: 3, filter: [1, 1, 4], stride: 2, pad: 'same' },
  { input: [8, 8], channels: 20, filter: [1, 1, 4], stride: 2, pad: 'same' },
  { input: [9, 9], channels: 3, filter: [2, 2, 4], stride: 3, pad: 'same' },
  { input: [8, 9], channels: 3, filter: [3, 3, 4], stride: 1, pad: 'valid' },
  { input: [8, 9], channels: 3, filter: [3, 3, 4], stride: 2, pad: 'valid' },
  { input: [8, 8], channels: 3, filter: [3, 3, 4], stride: [2, 1], pad: 'same' },
  {
    input: [6, 6],
    channels: 3,
    filter: [3, 3, 4],
    stride: 2,
    pad: [
      [0, 0],
      [2, 1],
      [1, 0],
      [0, 0],
    ],
  },
])('gives the gradients of the CPU backend: %j', async (shape) => {
  const fast = await gradients('wasm', shape);
  const plain = await gradients('cpu', shape);
  for (const [which, values] of plain.entries()) {
    expect(fast[which]).toHaveLength(values.length);
    values.forEach((value, index) => {
      expect(fast[which]![index]).toBeCloseTo(value, 4);
    });
  }
});

test.each<Shape>([
  { input: [4, 4], channels: 2, filter: [3, 3, 2], stride: 1, pad: 'same' },
  { input: [4, 4], channels: 2, filter: [3, 3, 2], stride: 2, pad: 'same' },
  { input: [4, 4], channels: 1, filter: [3, 3, 2], stride: 2, pad: 'same' },
])('gives the slopes that small steps show: %j', async (shape) => {
  await tf.setBackend('wasm');
  const loss = lossOf(shape);
  const start = tf.tidy(() => startOf(shape));
  const grads = tf.tidy(() =>
    tf
      .grads(loss)(start)
      .map((grad) => grad.dataSync().slice()),
  );
  // The loss is linear in the input and in the filter, so a large step is exact but for rounding.
  const step = 0.5;
  start.forEach((tensor, which) => {
    const values = tensor.dataSync().slice();
    values.forEach((value, index) => {
      const lossAt = (moved: number) =>
        tf.tidy(() => {
          const other = tf.tensor(
            values.map((same, at) => (at === index ? moved : same)),
            tensor.shape,
          );
          const [x, filter] = start.map((same, at) => (at === which ? other : same));
          return loss(x!, filter!).dataSync()[0]!;
        });
      const slope = (lossAt(value + step) - lossAt(value - step)) / (2 * step);
      expect(grads[which]![index]).toBeCloseTo(slope, 3);
    });
  });
  tf.dispose(start);
});

test('leaves nothing behind', async () => {
  await tf.setBackend('wasm');
  const shape: Shape = { input: [8, 8], channels: 3, filter: [3, 3, 4], stride: 2, pad: 'same' };
  const before = tf.memory();
  await gradients('wasm', shape);
  const { numTensors, numBytes } = tf.memory();
  expect({ numTensors, numBytes }).toEqual({
    numTensors: before.numTensors,
    numBytes: before.numBytes,
  });
});
