import '@tensorflow/tfjs-backend-cpu';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cnn } from './networks/cnn';
import { toWeights } from './networks/network';
import { saveNetwork } from './save-network';
import { checkNeverTrainedOn, startingPoint } from './starting-point';

let folder: string;

beforeAll(async () => {
  await tf.setBackend('cpu');
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-start-'));
});

afterAll(() => rm(folder, { recursive: true }));

const network = cnn();

test('the weights of a folder are those that were saved there, rounded to float16', async () => {
  const weights = toWeights(network, network.initialParameters(3));
  const saved = network.layers(weights);
  await saveNetwork(saved, path.join(folder, 'mine'));
  saved.dispose();
  const start = await startingPoint(path.join(folder, 'mine'), network);
  expect(start.name).toMatch(/^mine \([0-9a-f]{12}\)$/);
  expect(start.weights).toHaveLength(weights.length);
  const farthest = start.weights.reduce(
    (most, weight, at) => Math.max(most, Math.abs(weight - weights[at]!)),
    0,
  );
  expect(farthest).toBeLessThan(1e-3);
});

test('a bundled network is named without its folder, and with what it was trained on', async () => {
  const { name, sources, heldBack } = await startingPoint('cnn', network);
  expect(name).toMatch(/^cnn \(/);
  expect(sources).toEqual(expect.arrayContaining(['clothing-dataset', 'catalog']));
  expect(sources).not.toContain('shops');
  expect(heldBack).toEqual(['clothing-dataset-held-back']);
});

test('what its start was trained on cannot tell how a network does on a source never seen', () => {
  const start = { name: 'cnn (1)', sources: ['catalog', 'own'], heldBack: ['own-held-back'] };
  const photo = { file: 'a.jpg', truth: 'bag' as const };
  const check = (name: string, train: (typeof photo)[]) =>
    checkNeverTrainedOn(start, [{ name, train }]);
  expect(() => check('catalog', [photo])).not.toThrow();
  expect(() => check('shops', [])).not.toThrow();
  expect(() => check('catalog', [])).toThrow('was trained on photographs of catalog');
  expect(() => check('own-held-back', [])).not.toThrow();
  expect(() => check('catalog-held-back', [])).toThrow('photographs of catalog-held-back');
});

test.each([
  ['ann', 'ann has other layers than the cnn'],
  ['nowhere', 'model.json cannot be read'],
])('refuses to go on from %s', async (from, message) => {
  await expect(startingPoint(from, network)).rejects.toThrow(message);
});
