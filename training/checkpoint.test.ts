import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './checkpoint';
import { PUBLISHED } from './recipes';

const RUN = { seed: 1, recipe: PUBLISHED, backend: 'wasm' };

const CHECKPOINT: Checkpoint = {
  ...RUN,
  history: [],
  weights: [Float32Array.of(0.1, -0.2)],
  optimizer: { steps: 3, moments: [Float32Array.of(1e-30)] },
  best: { epoch: 1, weights: [Float32Array.of(0.5)] },
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

test.each([
  { name: 'seed', wanted: { ...RUN, seed: 2 } },
  { name: 'recipe', wanted: { ...RUN, recipe: { ...PUBLISHED, dropout: 0.1 } } },
  { name: 'backend', wanted: { ...RUN, backend: 'webgpu' } },
])('refuses the checkpoint of another $name', async ({ wanted }) => {
  await expect(readCheckpoint(file, wanted)).rejects.toThrow('train without --resume');
});
