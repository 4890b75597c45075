import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { enlarge } from '../model/enlarge';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import { inputsOf } from './inputs-of';
import { trainNetwork } from './loop';
import { toWeights } from './networks/network';
import { fashionPool } from './pools';
import { seededRandom } from './random';
import { CNN, PUBLISHED } from './recipes';
import { networkOf, type Plan } from './training-job';

// Training is real work, and each worker starts a WASM backend: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const FEED_FORWARD = {
  network: 'ann',
  recipe: { ...PUBLISHED, epochs: 3, batchSize: 32, shards: 3, dropout: 0.1, flip: true },
} satisfies Plan;

/** Small images, and all that the engine can do. */
const CONVOLUTIONAL = {
  network: 'cnn',
  recipe: {
    ...CNN,
    epochs: 2,
    batchSize: 48,
    shards: 3,
    sides: [
      [0, 16],
      [0.5, 20],
    ],
    learningRate: 0.01,
    averageDecay: 0.9,
    fashionShare: 1,
  },
} satisfies Plan;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-loop-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Images whose class is the pair of rows that is bright, with noise all over. */
function bands(count: number, seed: number) {
  const random = seededRandom(seed, 'test');
  const images = Uint8Array.from({ length: count * INPUT_SIZE }, () => random.int(0, 60));
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
  labels.forEach((label, index) => {
    const from = index * INPUT_SIZE + (label * 2 + 4) * INPUT_SIDE;
    images.fill(230, from, from + 2 * INPUT_SIDE);
  });
  return fashionPool({ images, labels, count });
}

const LEARNT = bands(1000, 7);
const HELD_BACK = bands(100, 8);

async function train(
  name: string,
  plan: Plan,
  {
    resume = false,
    stopAfter,
    stopAtStep,
    workers = 2,
    backend = 'wasm',
  }: {
    resume?: boolean;
    stopAfter?: number;
    stopAtStep?: boolean;
    workers?: number;
    backend?: string;
  } = {},
) {
  const stop = new AbortController();
  const { images, ...held } = HELD_BACK;
  const inputs =
    plan.network === 'ann'
      ? images
      : Buffer.concat(inputsOf(HELD_BACK).map((image) => enlarge(image, 56)));
  const trained = await trainNetwork({
    plan,
    pools: { fashion: LEARNT, photos: [] },
    validation: [{ ...held, photographs: false, inputs }],
    seed: 3,
    backend,
    workers,
    checkpointFile: path.join(folder, name),
    resume,
    signal: stop.signal,
    onStep: () => {
      if (stopAtStep) stop.abort(new Error('stopped'));
    },
    onEpoch: ({ epoch }) => {
      if (epoch === stopAfter) stop.abort(new Error('stopped'));
    },
  });
  return { ...trained, history: trained.history.map((epoch) => ({ ...epoch, seconds: 0 })) };
}

/** The same without anything that makes learning by heart harder. */
const BY_HEART: Plan = {
  network: 'cnn',
  recipe: {
    ...CONVOLUTIONAL.recipe,
    epochs: 6,
    sides: [[0, 20]],
    labelSmoothing: 0,
    dropout: 0,
    fashion: { plainShare: 0, shift: 0, zoom: 0, turn: 0, toneShare: 0, eraseShare: 0 },
  },
};

test.each([
  {
    name: 'ann',
    plan: {
      network: 'ann',
      recipe: { ...FEED_FORWARD.recipe, epochs: 5, flip: false, dropout: 0 },
    } as Plan,
  },
  { name: 'cnn', plan: BY_HEART },
])('$name learns a small set to 100 %', async ({ name, plan }) => {
  const { history } = await train(`${name}-learns`, plan);
  expect(history.at(-1)!.accuracy).toBe(1);
});

test.each([
  { name: 'ann', plan: { network: 'ann', recipe: FEED_FORWARD.recipe } as Plan },
  { name: 'cnn', plan: BY_HEART },
])('$name goes on from what was learnt before', async ({ name, plan }) => {
  const { parameters, epoch, history } = await train(`${name}-before`, plan);
  const weights = toWeights(await networkOf(plan), parameters);
  const still = { ...plan.recipe, epochs: 1, learningRate: 1e-9, averageDecay: 0 };
  const after = {
    ...plan,
    recipe: still,
    start: { name, sources: [], heldBack: [], weights },
  } as Plan;
  const [first] = (await train(`${name}-after`, after)).history;
  const kept = history.find((one) => one.epoch === epoch)!;
  expect(first!.validationLoss / kept.validationLoss).toBeCloseTo(1, 3);
});

test.each([
  { name: 'ann', plan: FEED_FORWARD },
  { name: 'cnn', plan: CONVOLUTIONAL },
])('$name: one worker and two give the same, stopped and resumed or not', async (row) => {
  const whole = await train(`${row.name}-whole`, row.plan, { workers: 1 });
  const file = `${row.name}-stopped`;
  await expect(train(file, row.plan, { stopAfter: 1 })).rejects.toThrow('stopped');
  const resumed = await train(file, row.plan, { resume: true });
  expect(resumed).toEqual(whole);
});

test.each([
  { name: 'ann', plan: FEED_FORWARD },
  { name: 'cnn', plan: CONVOLUTIONAL },
])('$name: stopped in the middle of an epoch, the workers end their step', async (row) => {
  for (const workers of [1, 2, 3]) {
    const run = train(`${row.name}-interrupted`, row.plan, { stopAtStep: true, workers });
    await expect(run).rejects.toThrow('stopped');
  }
});

test('another backend trains in this thread, and differs by roundings only', async () => {
  await tf.setBackend('cpu');
  const plan: Plan = { network: 'ann', recipe: { ...FEED_FORWARD.recipe, epochs: 1 } };
  const [here] = (await train('here', plan, { backend: 'cpu' })).history;
  const [there] = (await train('there', plan)).history;
  expect(here!.loss).toBeCloseTo(there!.loss, 4);
});

test('keeps the first of the epochs that are best on validation, and its answers', async () => {
  const { history, epoch, probabilities } = await train('best', FEED_FORWARD);
  const accuracies = history.map(({ validationAccuracy }) => validationAccuracy);
  expect(epoch).toBe(accuracies.indexOf(Math.max(...accuracies)) + 1);
  const rows = Array.from(HELD_BACK.labels, (label, row) => {
    const answer = probabilities[0]!.subarray(row * 10, (row + 1) * 10);
    return answer.indexOf(Math.max(...answer)) === label;
  });
  const right = rows.filter((isRight) => isRight).length;
  expect(right / rows.length).toBe(accuracies[epoch - 1]);
});

test('tells the learning rate that an epoch begins with, not one of a schedule by epochs', async () => {
  const recipe = { ...FEED_FORWARD.recipe, epochs: 2, warmUp: 0.1, schedule: 'cosine' as const };
  const { history } = await train('rates', { network: 'ann', recipe });
  // 2 × 32 steps, of which 6 warm up.
  const falling = (1 + Math.cos((Math.PI * (32 - 6)) / (64 - 6))) / 2;
  expect(history[0]!.learningRate).toBeCloseTo(recipe.learningRate / 7, 12);
  expect(history[1]!.learningRate).toBeCloseTo(recipe.learningRate * falling, 12);
});

test('refuses the checkpoint of another recipe, and a damaged one', async () => {
  const { recipe } = FEED_FORWARD;
  await train('other', { network: 'ann', recipe: { ...recipe, epochs: 1 } } as Plan);
  await expect(train('other', FEED_FORWARD, { resume: true })).rejects.toThrow('other settings');
  const file = path.join(folder, 'damaged');
  await writeFile(file, (await readFile(path.join(folder, 'other'))).subarray(0, 100));
  await expect(train('damaged', FEED_FORWARD, { resume: true })).rejects.toThrow('damaged');
});

test('a worker that fails ends the run with its reason', async () => {
  const broken = { ...CONVOLUTIONAL, recipe: { ...CONVOLUTIONAL.recipe, sides: [] } } as Plan;
  await expect(train('broken', broken)).rejects.toThrow("A recipe's first side must be from 0 on.");
});

test.each([1, 2])(
  'a run ends at the first loss that is not finite, with %i workers, and keeps the epochs before',
  async (workers) => {
    const wild: Plan = {
      ...FEED_FORWARD,
      recipe: { ...FEED_FORWARD.recipe, learningRate: 1e30 },
    };
    await expect(train(`wild-${workers}`, wild, { workers })).rejects.toThrow(
      /^The loss is (NaN|Infinity) at step \d+ of epoch 1: training has diverged/,
    );
  },
);
