import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import type { LabelledImages } from './fashion-mnist';
import { registerFastKernels } from './fast-kernels';
import { trainNetwork } from './loop';
import { buildAnn } from './networks/ann';
import { seededRandom } from './random';
import { PUBLISHED, type Recipe } from './recipes';
import { WASM_PATH } from './wasm-path';
import { getWeights } from './weights';

const RECIPE: Recipe = { ...PUBLISHED, epochs: 3, batchSize: 32, dropout: 0.1, flip: true };

// Training is real work: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeAll(async () => {
  setWasmPaths(WASM_PATH);
  await tf.setBackend('wasm');
  registerFastKernels();
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-loop-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Images whose class is the pair of rows that is bright, with noise all over. */
function bands(count: number): LabelledImages {
  const random = seededRandom(7);
  const images = Uint8Array.from({ length: count * INPUT_SIZE }, () => random.int(0, 60));
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
  labels.forEach((label, index) => {
    const from = index * INPUT_SIZE + (label * 2 + 4) * INPUT_SIDE;
    images.fill(230, from, from + 2 * INPUT_SIDE);
  });
  return { images, labels, count };
}

const IMAGES = bands(1280);

async function train(
  name: string,
  options: { resume?: boolean; stopAfter?: number; recipe?: Recipe } = {},
) {
  const network = buildAnn(3, 'linear');
  const stop = new AbortController();
  try {
    const { history, chosenEpoch } = await trainNetwork({
      network,
      images: IMAGES,
      recipe: options.recipe ?? RECIPE,
      seed: 3,
      checkpointFile: path.join(folder, name),
      resume: options.resume ?? false,
      signal: stop.signal,
      onStep: () => {},
      onEpoch: ({ epoch }) => {
        if (epoch === options.stopAfter) stop.abort(new Error('stopped'));
      },
    });
    const variables = network.trainableWeights.map((weight) => weight.read() as tf.Variable);
    return { history, chosenEpoch, weights: await getWeights(variables) };
  } finally {
    network.dispose();
  }
}

const withoutTimes = (history: { seconds: number }[]) =>
  history.map((epoch) => ({ ...epoch, seconds: 0 }));

test('learns a small set to 100 %', async () => {
  const { history } = await train('learns', {
    recipe: { ...RECIPE, epochs: 5, flip: false, dropout: 0 },
  });
  expect(history.at(-1)!.validationAccuracy).toBe(1);
});

test('the same seed gives the same weights, stopped and resumed or not', async () => {
  const whole = await train('whole');
  await expect(train('stopped', { stopAfter: 1 })).rejects.toThrow('stopped');
  const resumed = await train('stopped', { resume: true });
  expect(resumed.weights).toEqual(whole.weights);
  expect(withoutTimes(resumed.history)).toEqual(withoutTimes(whole.history));
  expect(resumed.chosenEpoch).toBe(whole.chosenEpoch);
});

test('keeps the first of the epochs that are best on validation', async () => {
  const { history, chosenEpoch } = await train('best');
  const accuracies = history.map(({ validationAccuracy }) => validationAccuracy);
  expect(chosenEpoch).toBe(accuracies.indexOf(Math.max(...accuracies)) + 1);
});

test('refuses the checkpoint of another recipe, and a damaged one', async () => {
  await train('other', { recipe: { ...RECIPE, epochs: 1 } });
  await expect(train('other', { resume: true })).rejects.toThrow('other settings');
  const file = path.join(folder, 'damaged');
  await writeFile(file, (await readFile(path.join(folder, 'other'))).subarray(0, 100));
  await expect(train('damaged', { resume: true })).rejects.toThrow('damaged');
});

test('leaves no tensor behind', async () => {
  await train('first');
  const before = tf.memory().numTensors;
  await train('second');
  expect(tf.memory().numTensors).toBe(before);
});
