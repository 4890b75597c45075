import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import type { FeaturePool } from './feature-examples';
import { fillFeatureFile } from './feature-file';
import { FROZEN_SIZE } from './frozen-layers';
import { trainNetwork } from './loop';
import { loadOnnxRuntime } from './native-gradient';
import { FROZEN_SHAPE } from './networks/mobilenet';
import { fashionPool, type TrainingPools } from './pools';
import { seededRandom } from './random';
import { MOBILENET, PUBLISHED } from './recipes';
import type { Plan, ValidationInputs } from './training-job';

// Training is real work, and each worker starts a WASM backend: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const FEED_FORWARD = {
  network: 'ann',
  recipe: { ...PUBLISHED, epochs: 3, batchSize: 32, shards: 3, dropout: 0.1, flip: true },
} satisfies Plan;

/** Few examples, and all that the engine can do. */
const MOBILE = {
  network: 'mobilenet',
  recipe: { ...MOBILENET, epochs: 2, examples: 10, batchSize: 6, averageDecay: 0.9 },
} satisfies Plan;

/** Where ONNX Runtime has no binary for the machine, there is no MobileNetV2 to train. */
const hasRuntime = await loadOnnxRuntime().then(
  () => true,
  () => false,
);

const PLANS: { name: string; plan: Plan }[] = [
  { name: 'ann', plan: FEED_FORWARD },
  ...(hasRuntime ? [{ name: 'mobilenet', plan: MOBILE }] : []),
];

let folder: string;

let pools: TrainingPools;
/** What the epoch is chosen by, for either network. */
let held: Record<Plan['network'], ValidationInputs>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-loop-'));
  const photos = await stripes('photos', 12, 1);
  pools = { fashion: LEARNT, features: { photos, fashion: await stripes('fashion', 12, 2) } };
  const { features, labels } = await stripes('held', 12, 3);
  const inputs = new Uint8Array();
  held = {
    ann: { ...HELD_BACK, photographs: false, inputs: HELD_BACK.images },
    mobilenet: { name: 'shops', photographs: true, inputs, features, labels, count: 12 },
  };
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

/** What frozen layers might give of pictures: the class is the row that is bright. */
async function stripes(name: string, count: number, seed: number): Promise<FeaturePool> {
  const random = seededRandom(seed, 'test');
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 11);
  const features = { file: path.join(folder, name), size: FROZEN_SIZE, count };
  const [, width, channels] = FROZEN_SHAPE;
  await fillFeatureFile(features, {
    input: async (index) => Uint8Array.of(labels[index]!),
    // Float16 bits of -1 to 1, and of 8.
    features: async (inputs) =>
      Uint16Array.from({ length: inputs.length * FROZEN_SIZE }, (_, at) => {
        const [label] = inputs[Math.floor(at / FROZEN_SIZE)]!;
        const row = Math.floor((at % FROZEN_SIZE) / (width * channels));
        if (row === label! + 2) return 0x4800;
        return random.int(0, 0x3c00) + (random.float() < 0.5 ? 0x8000 : 0);
      }),
  });
  return { features, views: 1, labels, sources: new Uint16Array(count) };
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
  const trained = await trainNetwork({
    plan,
    pools,
    validation: [held[plan.network]],
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

test('learns a small set to 100 %', async () => {
  const recipe = { ...FEED_FORWARD.recipe, epochs: 5, flip: false, dropout: 0 };
  const { history } = await train('learns', { network: 'ann', recipe });
  expect(history.at(-1)!.accuracy).toBe(1);
});

test('goes on from what was learnt before', async () => {
  const { parameters, epoch, history } = await train('before', FEED_FORWARD);
  const recipe = { ...FEED_FORWARD.recipe, epochs: 1, learningRate: 1e-9 };
  const start = { name: 'before', sources: [], heldBack: [], parameters };
  const [first] = (await train('after', { network: 'ann', recipe, start })).history;
  const kept = history.find((one) => one.epoch === epoch)!;
  expect(first!.validationLoss / kept.validationLoss).toBeCloseTo(1, 3);
});

test.each(PLANS)(
  'one worker and two give the same $name, stopped and resumed or not',
  async ({ name, plan }) => {
    const whole = await train(`${name}-whole`, plan, { workers: 1 });
    const file = `${name}-stopped`;
    await expect(train(file, plan, { stopAfter: 1 })).rejects.toThrow('stopped');
    const resumed = await train(file, plan, { resume: true });
    expect(resumed).toEqual(whole);
  },
);

test.each([1, 2, 3])(
  'stopped in the middle of an epoch, %i workers end their step',
  async (workers) => {
    const run = train('interrupted', FEED_FORWARD, { stopAtStep: true, workers });
    await expect(run).rejects.toThrow('stopped');
  },
);

test.runIf(hasRuntime)('so do those whose step is ONNX Runtime’s', async () => {
  // The first word on the steps comes at the tenth.
  const recipe = { ...MOBILE.recipe, examples: 200, batchSize: 4 };
  const run = train('native-interrupted', { network: 'mobilenet', recipe }, { stopAtStep: true });
  await expect(run).rejects.toThrow('stopped');
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
  const broken: Plan = { ...FEED_FORWARD, recipe: { ...FEED_FORWARD.recipe, sides: [] } };
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
