import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { expect, test } from 'vitest';
import { startClassifier } from '../model/classifier';
import { readNetworkFiles } from './network-files';
import { refitDecision } from './refit-decision';
import { saveNetwork } from './save-network';

test('gives thresholds that fit the validation images, and leaves weights and files alone', async () => {
  await tf.setBackend('cpu');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-refit-'));
  await saveNetwork(brightIsBag(), folder, {
    decision: { temperature: 3, tagThreshold: 1, noneThreshold: 1, secondLookBelow: 0 },
  });
  const before = await readNetworkFiles(folder);

  const bright = new Uint8Array(784).fill(255);
  const inputs = Buffer.concat(Array.from({ length: 40 }, () => bright));
  const labels = new Uint8Array(40).fill(8);
  const set = { name: 'shop', photographs: true, inputs, labels, count: 40 };
  const { files: after, decision } = await refitDecision(before, [set], 'cpu', 0);

  expect(after.model.userDefinedMetadata).toEqual({ decision: decision.settings });
  expect(after.model.modelTopology).toEqual(before.model.modelTopology);
  expect(after.weights).toEqual(before.weights);
  expect(await readNetworkFiles(folder)).toEqual(before);
  expect(decision).toMatchObject({ chosenOn: ['shop'], reached: { answered: 1, tagAccuracy: 1 } });
  const classifier = await startClassifier(after, { prefer: 'cpu', wasmPath: '' });
  expect((await classifier.classify([bright]))[0]?.answer).toEqual({ kind: 'tag', class: 'bag' });
  classifier.dispose();
  await rm(folder, { recursive: true });
});

test('fits what the looks give that the network takes from now on', async () => {
  await tf.setBackend('cpu');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-refit-'));
  const settings = { temperature: 1, tagThreshold: 1, noneThreshold: 1, secondLookBelow: 0 };
  await saveNetwork(leftIsBag(), folder, { decision: settings });
  const right = new Uint8Array(784).map((_, at) => (at % 28 > 13 ? 255 : 0));
  const set = {
    name: 'shop',
    photographs: true,
    inputs: Buffer.concat(Array.from({ length: 40 }, () => right)),
    labels: new Uint8Array(40).fill(8),
    count: 40,
  };
  const reached = async (secondLookBelow: number) => {
    const before = await readNetworkFiles(folder);
    const { files, decision } = await refitDecision(before, [set], 'cpu', secondLookBelow);
    expect(files.model.userDefinedMetadata).toEqual({ decision: decision.settings });
    expect(decision.settings.secondLookBelow).toBe(secondLookBelow);
    return decision.reached.answered;
  };
  expect([await reached(0), await reached(0.9)]).toEqual([0, 1]);
  await rm(folder, { recursive: true });
});

/** A bright left half is a bag; the network has no idea what else there is. */
function leftIsBag() {
  return networkOf((pixel) => (pixel % 28 < 14 ? 0.02 : 0));
}

/** The brighter the picture, the surer it is of a bag. */
function brightIsBag() {
  return networkOf(() => 0.01);
}

function networkOf(towardsBag: (pixel: number) => number) {
  const network = tfl.sequential({
    layers: [
      tfl.layers.flatten({ inputShape: [28, 28, 1] }),
      tfl.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  const kernel = tf.buffer([784, 10]);
  for (let pixel = 0; pixel < 784; pixel++) kernel.set(towardsBag(pixel), pixel, 8);
  network.setWeights([kernel.toTensor(), tf.zeros([10])]);
  return network;
}
