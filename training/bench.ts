import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { runCommand } from '../cli/command';
import { INPUT_SIZE } from '../model/input';
import { CLASS_COUNT } from '../model/taxonomy';
import { startTrainingBackend } from './backend';
import type { LabelledImages } from './fashion-mnist';
import { trainNetwork } from './loop';
import { fashionPool } from './pools';
import { seededRandom } from './random';
import { PUBLISHED } from './recipes';

const USAGE = `Times an epoch of the published recipe here and in PyTorch, turn by turn, and prints the ratio.

npm run bench:train

PyTorch is used where a python3 on this machine has it (on Debian: apt-get install python3-torch).`;

/** The published recipe trains on 80 % of 60,000 images. */
const IMAGES = 48_000;

/** Turns of both sides; machines shared with other work vary, so the fastest turn of each counts. */
const TURNS = 3;

const TorchAnswer = v.object({
  torch: v.string(),
  threads: v.number(),
  blas: v.string(),
  seconds: v.array(v.number()),
});

await runCommand(USAGE, async () => {
  const { backend } = await startTrainingBackend();
  const python = await findTorch();
  const ours: number[] = [];
  const torchs: number[] = [];
  let torch: v.InferOutput<typeof TorchAnswer> | undefined;
  for (let turn = 1; turn <= TURNS; turn++) {
    ours.push(await timeOurs(backend));
    console.log(`turn ${turn}: TensorFlow.js on ${backend} ${ours.at(-1)!.toFixed(2)} s an epoch`);
    if (python === undefined) continue;
    torch = await timeTorch(python);
    torchs.push(...torch.seconds);
    console.log(`turn ${turn}: PyTorch ${torchs.at(-1)!.toFixed(2)} s an epoch`);
  }
  const best = Math.min(...ours);
  console.log(`\nTensorFlow.js on ${backend}: ${best.toFixed(2)} s an epoch, ${forAll(best)}`);
  if (torch === undefined) {
    console.log('PyTorch is not on this machine: nothing to compare with.');
  } else {
    compare(best, torch, Math.min(...torchs));
  }
  // Dawn would keep Node from ending.
  if (backend === 'webgpu') process.exit();
});

function compare(
  ours: number,
  { torch, blas, threads }: v.InferOutput<typeof TorchAnswer>,
  theirs: number,
): void {
  console.log(
    `PyTorch ${torch} (${blas}, ${threads} threads): ${theirs.toFixed(2)} s an epoch, ${forAll(theirs)}`,
  );
  console.log(`ratio of times, ours to PyTorch's: ${(ours / theirs).toFixed(2)}`);
}

function forAll(secondsPerEpoch: number): string {
  return `${Math.round(secondsPerEpoch * PUBLISHED.epochs)} s for the recipe's ${PUBLISHED.epochs}`;
}

/** Seconds of one epoch of the real training loop, validation left out on both sides. */
async function timeOurs(backend: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-bench-'));
  try {
    const { history } = await trainNetwork({
      plan: { network: 'ann', recipe: { ...PUBLISHED, epochs: 1 } },
      pools: { fashion: fashionPool(randomImages(IMAGES)), photos: [] },
      validation: [],
      seed: 1,
      backend,
      workers: os.availableParallelism(),
      checkpointFile: path.join(folder, 'bench.checkpoint'),
      resume: false,
      signal: new AbortController().signal,
      onStep: () => {},
      onEpoch: () => {},
    });
    return history[0]!.seconds;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function randomImages(count: number): LabelledImages {
  const random = seededRandom(1);
  return {
    images: Uint8Array.from({ length: count * INPUT_SIZE }, () => random.int(0, 255)),
    labels: Uint8Array.from({ length: count }, () => random.int(0, CLASS_COUNT - 1)),
    count,
  };
}

/** A Python that has PyTorch, or nothing. */
async function findTorch(): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const found = await promisify(execFile)(python, ['-c', 'import torch']).then(
      () => true,
      () => false,
    );
    if (found) return python;
  }
  return undefined;
}

async function timeTorch(python: string): Promise<v.InferOutput<typeof TorchAnswer>> {
  const script = fileURLToPath(new URL('bench-torch.py', import.meta.url));
  const { stdout } = await promisify(execFile)(python, [
    script,
    String(IMAGES),
    String(PUBLISHED.batchSize),
    '1',
    '0',
  ]);
  return v.parse(TorchAnswer, JSON.parse(stdout));
}
