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
import { ENGINE_NAMES, engineOf } from './engine';
import type { FeaturePool } from './feature-examples';
import { fillFeatureFile } from './feature-file';
import { FROZEN_SIZE } from './frozen-layers';
import { trainNetwork } from './loop';
import { fashionPool, type TrainingPools } from './pools';
import { seededRandom } from './random';
import { MOBILENET, PUBLISHED } from './recipes';
import { networkOf, type Plan } from './training-job';

const USAGE = `Times a training step of each network; of the feed-forward one here and in PyTorch, turn by turn,
with the ratio.

npm run bench:train

PyTorch is used where a python3 on this machine has it (on Debian: apt-get install python3-torch).`;

/** The first epoch compiles, the second is warm. */
const EPOCHS = 2;

const ANN_STEPS = 400;
const MOBILENET_STEPS = 10;

/** What is timed: random images of Fashion-MNIST's size, and random numbers behind the frozen layers. */
const CASES: { title: string; plan: Plan; steps: number }[] = [
  {
    title: 'feed-forward network, published recipe',
    plan: { network: 'ann', recipe: { ...PUBLISHED, epochs: EPOCHS } },
    steps: ANN_STEPS,
  },
  {
    title: 'MobileNetV2',
    plan: {
      network: 'mobilenet',
      recipe: {
        ...MOBILENET,
        epochs: EPOCHS,
        examples: MOBILENET_STEPS * MOBILENET.batchSize,
      },
    },
    steps: MOBILENET_STEPS,
  },
];

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
  if (python === undefined) console.log('PyTorch is not on this machine: nothing to compare with.');
  for (const { title, plan, steps } of CASES) {
    console.log(`\n${title}, ${plan.recipe.batchSize} images a step`);
    const engine = ENGINE_NAMES[engineOf(await networkOf(plan))];
    const ours: number[] = [];
    const torchs: number[] = [];
    for (let turn = 1; turn <= TURNS; turn++) {
      ours.push(await timeOurs(plan, steps, backend));
      console.log(`  turn ${turn}: ${engine} ${inWords(ours.at(-1)!, plan)}`);
      if (python === undefined || plan.network !== 'ann') continue;
      const { torch, blas, threads, seconds } = await timeTorch(python, plan, steps);
      torchs.push(Math.min(...seconds) / steps);
      console.log(
        `  turn ${turn}: PyTorch ${torch} (${blas}, ${threads === 1 ? '1 thread' : `${threads} threads`}) ${inWords(torchs.at(-1)!, plan)}`,
      );
    }
    const best = Math.min(...ours);
    console.log(`  ${engine} at its best: ${inWords(best, plan)}`);
    if (torchs.length > 0) {
      const ratio = best / Math.min(...torchs);
      console.log(`  ratio of times, ours to PyTorch's: ${ratio.toFixed(2)}`);
    }
  }
});

function inWords(secondsPerStep: number, { recipe }: Plan): string {
  const rate = Math.round(recipe.batchSize / secondsPerStep);
  return `${(secondsPerStep * 1000).toFixed(1)} ms a step, ${rate.toLocaleString('en')} images/s`;
}

/** Seconds of one step of the real training loop, the making of examples included. */
async function timeOurs(plan: Plan, steps: number, backend: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-bench-'));
  try {
    const { history } = await trainNetwork({
      plan,
      pools: await randomPools(steps * plan.recipe.batchSize, folder),
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
    return Math.min(...history.map(({ seconds }) => seconds)) / steps;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function randomPools(count: number, folder: string): Promise<TrainingPools> {
  const random = seededRandom(1, 'benchmark');
  const fashion = fashionPool({
    images: Uint8Array.from({ length: count * INPUT_SIZE }, () => random.int(0, 255)),
    labels: Uint8Array.from({ length: count }, () => random.int(0, CLASS_COUNT - 1)),
    count,
  });
  const features = { file: path.join(folder, 'features.f16'), size: FROZEN_SIZE, count };
  await fillFeatureFile(features, {
    input: async () => new Uint8Array(),
    // Float16 bits of 0 to 1.
    features: async (inputs) =>
      Uint16Array.from({ length: inputs.length * FROZEN_SIZE }, () => random.int(0, 0x3c00)),
  });
  const { labels } = fashion;
  const pool: FeaturePool = { features, views: 1, labels, sources: new Uint16Array(count) };
  return { fashion, features: { fashion: pool, photos: pool } };
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

async function timeTorch(
  python: string,
  { recipe }: Plan,
  steps: number,
): Promise<v.InferOutput<typeof TorchAnswer>> {
  const script = fileURLToPath(new URL('bench-torch.py', import.meta.url));
  const { stdout } = await promisify(execFile)(python, [
    script,
    String(recipe.batchSize),
    String(steps),
    String(EPOCHS),
  ]);
  return v.parse(TorchAnswer, JSON.parse(stdout));
}
