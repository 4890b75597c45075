import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { expect, test } from 'vitest';
import { buildAnn } from './networks/ann';
import { saveNetwork } from './save-network';

test("any TensorFlow.js program's loadLayersModel reads a saved network", async () => {
  await tf.setBackend('cpu');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-save-'));
  const network = buildAnn(1, 'softmax');
  await saveNetwork(network, folder);
  const model = JSON.parse(await readFile(path.join(folder, 'model.json'), 'utf8')) as io.ModelJSON;
  const weights = await readFile(path.join(folder, 'weights.bin'));
  expect(weights.byteLength).toBe(network.countParams() * 2);

  // The loader that tfjs's own file and http handlers use.
  const loaded = await loadLayersModel(
    io.fromMemory({
      modelTopology: model.modelTopology as object,
      weightSpecs: model.weightsManifest[0]!.weights,
      weightData: new Uint8Array(weights).buffer,
    }),
  );
  const x = tf.randomUniform([2, 28, 28, 1], 0, 1, 'float32', 5);
  const before = [...(network.predict(x) as tf.Tensor).dataSync()];
  const after = [...(loaded.predict(x) as tf.Tensor).dataSync()];
  after.forEach((probability, index) => {
    expect(probability).toBeCloseTo(before[index]!, 3);
  });
  await rm(folder, { recursive: true });
});
