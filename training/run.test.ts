import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTrainingBackend } from './backend';
import type { FashionMnist } from './fashion-mnist';
import { PUBLISHED } from './recipes';
import { trainOnce } from './run';
import { fashionData } from './training-data';

/** Black images, two of each class. */
const NIGHT: FashionMnist['test'] = {
  images: new Uint8Array(20 * 784),
  labels: Uint8Array.from({ length: 20 }, (_, index) => index % 10),
  count: 20,
};
const RECIPE = { ...PUBLISHED, epochs: 1, batchSize: 8, validationShare: 0.5 };

// Training is real work: a busy machine takes its time.
test('Ctrl-C after the last epoch stops too, and a run resumed there trains nothing again', {
  timeout: 60_000,
}, async () => {
  await startTrainingBackend('wasm');
  const checkpoints = await mkdtemp(path.join(os.tmpdir(), 'hangtag-run-'));
  onTestFinished(() => rm(checkpoints, { recursive: true }));
  const data = fashionData({ train: NIGHT, test: NIGHT, checksums: [] }, 0.5);
  const out = path.join(checkpoints, 'network');
  const run = (signal: AbortSignal, resume: boolean) =>
    trainOnce({
      ...{ checkpoints, backend: 'wasm', workers: 1, resume, signal, codeVersion: undefined },
      ...{ plan: { network: 'ann', recipe: RECIPE }, data, seed: 1, name: 'bundled', out },
    });

  const stop = new AbortController();
  // The network is saved only once all epochs are done; it is then read back from its files.
  const look = () => {
    if (existsSync(path.join(out, 'model.json'))) stop.abort(new Error('Stopped.'));
    else if (!stop.signal.aborted) setImmediate(look);
  };
  onTestFinished(() => stop.abort());
  look();
  await expect(run(stop.signal, false)).rejects.toThrow('Stopped.');
  const checkpoint = path.join(checkpoints, 'bundled-seed-1.checkpoint');
  const { mtimeMs } = await stat(checkpoint);
  const { run: resumed } = await run(new AbortController().signal, true);
  expect(resumed).toMatchObject({ chosenEpoch: 1, history: [{ epoch: 1 }] });
  expect((await stat(checkpoint)).mtimeMs).toBe(mtimeMs);
});
