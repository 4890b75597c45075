import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { type NetworkFiles, startClassifier } from './classifier';
import { INPUT_SIZE } from './input';

const WISH = { prefer: 'cpu', wasmPath: '' } as const;

beforeAll(() => tf.setBackend('cpu'));

/** A network that answers the same class for everything: its bias decides. */
async function networkFor(label: number, side = 28, classes = 10): Promise<NetworkFiles> {
  const network = tfl.sequential({
    layers: [
      tfl.layers.flatten({ inputShape: [side, side, 1] }),
      tfl.layers.dense({ units: classes, activation: 'softmax', kernelInitializer: 'zeros' }),
    ],
  });
  const bias = new Array<number>(classes).fill(0);
  bias[label] = 5;
  network.setWeights([tf.zeros([side * side, classes]), tf.tensor1d(bias)]);
  let files: NetworkFiles | undefined;
  await network.save({
    save: async ({ modelTopology, weightSpecs, weightData }) => {
      files = {
        model: {
          modelTopology: modelTopology!,
          weightsManifest: [{ paths: [], weights: weightSpecs! }],
        },
        weights: weightData as ArrayBuffer,
      };
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    },
  });
  return files!;
}

test('answers one ranking for each input of a batch', async () => {
  const classifier = await startClassifier(await networkFor(8), WISH);
  const rankings = await classifier.classify([
    new Uint8Array(INPUT_SIZE),
    new Uint8Array(INPUT_SIZE),
  ]);
  expect(rankings.map(([best]) => best.class)).toEqual(['bag', 'bag']);
  expect(classifier.backend).toBe('cpu');
  classifier.dispose();
});

test('an empty batch needs no network', async () => {
  const classifier = await startClassifier(await networkFor(0), WISH);
  expect(await classifier.classify([])).toEqual([]);
  classifier.dispose();
});

test('leaves no tensor behind', async () => {
  const files = await networkFor(1);
  const before = tf.memory().numTensors;
  const classifier = await startClassifier(files, WISH);
  const loaded = tf.memory().numTensors;
  await classifier.classify([new Uint8Array(INPUT_SIZE)]);
  expect(tf.memory().numTensors).toBe(loaded);
  classifier.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  { name: 'another input', side: 32, classes: 10, says: '32×32×1' },
  { name: 'another number of classes', side: 28, classes: 7, says: '7 classes' },
])('refuses a network of $name', async ({ side, classes, says }) => {
  await expect(startClassifier(await networkFor(0, side, classes), WISH)).rejects.toThrow(says);
});
