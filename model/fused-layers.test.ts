import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { colourNetwork } from '../test/colour-network';
import { WASM_PATH } from '../training/wasm-path';
import { chooseBackend } from './backend';
import { fusedLayers } from './fused-layers';

const SIDE = 64;

function grey(): tfl.LayersModel {
  return tfl.sequential({
    layers: [
      tfl.layers.conv2d({ inputShape: [28, 28, 1], filters: 4, kernelSize: 3, activation: 'relu' }),
      tfl.layers.conv2d({ filters: 4, kernelSize: 3, strides: 2, padding: 'same', useBias: false }),
      tfl.layers.activation({ activation: 'relu6' }),
      tfl.layers.dropout({ rate: 0.5 }),
      tfl.layers.flatten(),
      tfl.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
}

/** What a convolution gives is taken twice, so that its activation stays apart. */
function branched(): tfl.LayersModel {
  const input = tfl.input({ shape: [28, 28, 1] });
  const linear = tfl.layers.conv2d({ filters: 3, kernelSize: 3 }).apply(input);
  const cut = tfl.layers.reLU().apply(linear as tfl.SymbolicTensor);
  const sum = tfl.layers.add().apply([linear, cut] as tfl.SymbolicTensor[]);
  const limited = tfl.layers.reLU({ maxValue: 4 }).apply(sum as tfl.SymbolicTensor);
  return tfl.model({ inputs: input, outputs: limited as tfl.SymbolicTensor });
}

/** One layer in two places. */
function shared(): tfl.LayersModel {
  const input = tfl.input({ shape: [28, 28, 1] });
  const layer = tfl.layers.conv2d({ filters: 1, kernelSize: 3, padding: 'same' });
  const once = layer.apply(input) as tfl.SymbolicTensor;
  return tfl.model({ inputs: input, outputs: layer.apply(once) as tfl.SymbolicTensor });
}

const NETWORKS = [
  ['blocks of MobileNetV2', () => colourNetwork({ side: SIDE }), [SIDE, SIDE, 3]],
  ['layers one after another', grey, [28, 28, 1]],
  ['an output that is taken twice', branched, [28, 28, 1]],
  ['a layer that is used twice', shared, [28, 28, 1]],
] as const;

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    await chooseBackend({ prefer: backend, wasmPath: WASM_PATH });
  });

  test.each(NETWORKS)('%s: as predict, and every tensor is given up', async (_, make, shape) => {
    const network = make();
    const batch = tf.randomUniform([3, ...shape], 0, 1, 'float32', 5);
    const expected = network.predict(batch) as tf.Tensor;
    const run = fusedLayers(network);
    const before = tf.memory().numTensors;
    const actual = run(batch);
    expect(tf.memory().numTensors).toBe(before + 1);
    expect(actual.shape).toEqual(expected.shape);
    const values = await expected.data();
    const differences = Array.from(await actual.data(), (value, at) =>
      Math.abs(value - values[at]!),
    );
    expect(Math.max(...differences)).toBeLessThan(1e-5);
    expect(batch.isDisposed).toBe(false);
    tf.dispose([batch, expected, actual]);
    network.dispose();
  });

  test('gives up its tensors when a layer fails', () => {
    const network = colourNetwork({ side: SIDE });
    const run = fusedLayers(network);
    const batch = tf.zeros([1, SIDE, SIDE, 4]);
    const before = tf.memory().numTensors;
    expect(() => run(batch)).toThrow();
    expect(tf.memory().numTensors).toBe(before);
    batch.dispose();
    network.dispose();
  });
});
