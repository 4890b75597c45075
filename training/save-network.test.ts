import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { io } from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { expect, test } from 'vitest';
import { buildAnn } from './networks/ann';
import { type SaveOptions, saveNetwork } from './save-network';

test("any TensorFlow.js program's loadLayersModel reads a saved network", async () => {
  await tf.setBackend('cpu');
  const network = buildAnn(1, 'softmax');
  const { weights, loaded } = await savedAndLoaded(network);
  expect(weights.byteLength).toBe(network.countParams() * 2);
  expectAlike(network, loaded, 3);
});

test('large tensors take a byte a number where that is asked for', async () => {
  await tf.setBackend('cpu');
  const network = buildAnn(1, 'softmax');
  const { weights, loaded } = await savedAndLoaded(network, { quantizedFrom: 784 * 256 });
  expect(weights.byteLength).toBe(network.countParams() * 2 - 784 * 256);
  expectAlike(network, loaded, 2);

  const kernel = (model: LayersModel) => [...model.layers[1]!.getWeights()[0]!.dataSync()];
  const [before, after] = [kernel(network), kernel(loaded)];
  const step = (Math.max(...before) - Math.min(...before)) / 255;
  const farthest = before.map((value, at) => Math.abs(after[at]! - value));
  expect(Math.max(...farthest)).toBeLessThan(step * 0.501);
});

test('a large tensor whose numbers are all the same stays that', async () => {
  await tf.setBackend('cpu');
  const network = buildAnn(1, 'softmax');
  const [, bias] = network.layers[1]!.getWeights();
  network.layers[1]!.setWeights([tf.fill([784, 256], 0.25), bias!]);
  const { loaded } = await savedAndLoaded(network, { quantizedFrom: 784 * 256 });
  expect(new Set(loaded.layers[1]!.getWeights()[0]!.dataSync())).toEqual(new Set([0.25]));
});

async function savedAndLoaded(network: LayersModel, options?: SaveOptions) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-save-'));
  await saveNetwork(network, folder, options);
  const model = JSON.parse(await readFile(path.join(folder, 'model.json'), 'utf8')) as io.ModelJSON;
  const weights = await readFile(path.join(folder, 'weights.bin'));
  await rm(folder, { recursive: true });

  // The loader that tfjs's own file and http handlers use.
  const loaded = await loadLayersModel(
    io.fromMemory({
      modelTopology: model.modelTopology as object,
      weightSpecs: model.weightsManifest[0]!.weights,
      weightData: new Uint8Array(weights).buffer,
    }),
  );
  return { weights, loaded };
}

function expectAlike(network: LayersModel, loaded: LayersModel, digits: number) {
  const x = tf.randomUniform([2, 28, 28, 1], 0, 1, 'float32', 5);
  const before = [...(network.predict(x) as tf.Tensor).dataSync()];
  const after = [...(loaded.predict(x) as tf.Tensor).dataSync()];
  after.forEach((probability, index) => {
    expect(probability).toBeCloseTo(before[index]!, digits);
  });
}
