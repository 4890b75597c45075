import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkpoint, type RunIdentity, readCheckpoint, writeCheckpoint } from './checkpoint';
import { PUBLISHED } from './recipes';

const RUN: RunIdentity = {
  seed: 1,
  plan: { network: 'ann', recipe: PUBLISHED },
  sources: { 'fashion-mnist': 48_000 },
  validation: { 'fashion-mnist': 12_000 },
  backend: 'wasm',
  engine: 'tensorflow',
};

const CHECKPOINT: Checkpoint = {
  ...RUN,
  history: [],
  state: {
    parameters: Float32Array.of(0.1, -0.2),
    average: Float32Array.of(0.1, -0.1),
    adam: {
      steps: 3,
      firstMoments: Float32Array.of(1e-30, 1),
      secondMoments: Float32Array.of(2, 3),
    },
  },
  best: {
    epoch: 1,
    parameters: Float32Array.of(0.5, 0.5),
    probabilities: [Float32Array.of(0.4, 0.6)],
  },
};

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-checkpoint-'));
  file = path.join(folder, 'deep', 'run.checkpoint');
  await writeCheckpoint(file, CHECKPOINT);
});

afterAll(() => rm(folder, { recursive: true }));

test('reads what was written', async () => {
  expect(await readCheckpoint(file, RUN)).toEqual(CHECKPOINT);
});

test('there may be none', async () => {
  expect(await readCheckpoint(`${file}.other`, RUN)).toBeUndefined();
});

test.each<{ name: string; wanted: RunIdentity }>([
  { name: 'seed', wanted: { ...RUN, seed: 2 } },
  {
    name: 'recipe',
    wanted: { ...RUN, plan: { network: 'ann', recipe: { ...PUBLISHED, dropout: 0.1 } } },
  },
  { name: 'source', wanted: { ...RUN, sources: { ...RUN.sources, catalog: 100 } } },
  { name: 'validation set', wanted: { ...RUN, validation: { shops: 243 } } },
  { name: 'backend', wanted: { ...RUN, backend: 'webgpu' } },
])('refuses the checkpoint of another $name', async ({ wanted }) => {
  await expect(readCheckpoint(file, wanted)).rejects.toThrow('train without --resume');
});
