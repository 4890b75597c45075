import '@tensorflow/tfjs-backend-cpu';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { samplePhotoReport } from '../components/report/sample';
import type { PhotoSource } from '../model/report';
import { mobilenet } from './networks/mobilenet';
import type { GraphNetwork } from './networks/network';
import { saveNetwork } from './save-network';
import { checkNeverTrainedOn, startingPoint } from './starting-point';
import { loadTrunk, type Trunk } from './trunk';

// Building the whole network is real work: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let trunk: Trunk;
let network: GraphNetwork;
/** What was trained: the trunk's own weights, and a dense layer that is not zero. */
let parameters: Float32Array;

beforeAll(async () => {
  await tf.setBackend('cpu');
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-start-'));
  trunk = await loadTrunk();
  network = mobilenet(trunk);
  parameters = network.initialParameters(1);
  parameters.forEach((_, at) => {
    if (at >= parameters.length - 1000) parameters[at] = (at % 17) / 17 - 0.5;
  });
  await save('mine', network, parameters);
});

afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, trained: GraphNetwork, values: Float32Array) {
  const saved = trained.layers(values);
  await saveNetwork(saved, path.join(folder, name), { quantizedFrom: trained.quantizedFrom });
  saved.dispose();
}

test('what was trained of a network is what was saved of it, rounded', async () => {
  const start = await startingPoint(path.join(folder, 'mine'), network);
  expect(start.name).toMatch(/^mine \([0-9a-f]{12}\)$/);
  expect(start).toMatchObject({ sources: [], heldBack: [] });
  expect(start.parameters).toHaveLength(parameters.length);
  // Large tensors as bytes: one of 256 steps from their least value to their largest.
  let [sum, off] = [0, 0];
  start.parameters.forEach((value, at) => {
    sum += parameters[at]! ** 2;
    off += (value - parameters[at]!) ** 2;
  });
  expect(Math.sqrt(off / sum)).toBeLessThan(0.02);
  expect(start.parameters.at(-1)).toBeCloseTo(parameters.at(-1)!, 3);
});

test('with the report beside it, it is known what it was trained on', async () => {
  const report = samplePhotoReport();
  const [first] = report.photos!;
  const none = Object.fromEntries(
    Object.keys(first!.counts.train).map((id) => [id, 0]),
  ) as PhotoSource['counts']['train'];
  const photos = [
    { ...first!, name: 'own', counts: { ...first!.counts, train: { ...none, bag: 3 } } },
    { ...first!, name: 'own-held-back', counts: { ...first!.counts, train: none } },
  ];
  const startedFrom = { name: 'before', sources: ['earlier'] };
  const file = path.join(folder, 'mine', 'report.json');
  await writeFile(file, JSON.stringify({ ...report, photos, startedFrom }));
  const { sources, heldBack } = await startingPoint(path.join(folder, 'mine'), network);
  expect(sources).toEqual(['earlier', 'own']);
  expect(heldBack).toEqual(['own-held-back']);
});

test('what its start was trained on cannot tell how a network does on a source never seen', () => {
  const start = { name: 'mine (1)', sources: ['catalog', 'own'], heldBack: ['own-held-back'] };
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
  ['ann', 'ann has other layers than the mobilenet'],
  ['nowhere', 'model.json cannot be read'],
])('refuses to go on from %s', async (from, message) => {
  await expect(startingPoint(from, network)).rejects.toThrow(message);
});

test('refuses one whose first layers are others than those that stay as they came', async () => {
  const first = { ...trunk.first, bias: trunk.first.bias.map((value) => value + 0.1) };
  const other = mobilenet({ ...trunk, first });
  await save('other', other, other.initialParameters(1));
  await expect(startingPoint(path.join(folder, 'other'), network)).rejects.toThrow(
    'has other layers than the mobilenet',
  );
});
