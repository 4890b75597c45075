import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { fashionPool, type PhotoPool } from './pools';
import { seededRandom } from './random';
import { CNN, type CnnRecipe } from './recipes';
import { shortRun, trialRunner } from './search-trial';
import type { ValidationInputs } from './training-job';

const SIDE = 56;
const RECIPE: CnnRecipe = { ...CNN, batchSize: 8, fashionShare: 0.5, sides: [[0, 28]] };

const random = seededRandom(3, 'test');
const fashion = fashionPool({
  images: Uint8Array.from({ length: 40 * 784 }, () => random.int(0, 255)),
  labels: Uint8Array.from({ length: 40 }, (_, at) => at % 10),
  count: 40,
});

/** Four photographs of bags and of other things, 20×20 pixels each. */
function pool(name: string): PhotoPool {
  const count = 4;
  return {
    name,
    count,
    labels: Uint8Array.of(8, 10, 8, 10),
    pixels: Uint8Array.from({ length: count * 1200 }, () => random.int(0, 255)),
    offsets: Float64Array.from({ length: count }, (_, at) => at * 1200),
    widths: new Uint16Array(count).fill(20),
    heights: new Uint16Array(count).fill(20),
  };
}

function inputs(name: string): ValidationInputs {
  const labels = Uint8Array.of(8, 10);
  const levels = Uint8Array.from({ length: 2 * SIDE * SIDE }, () => random.int(0, 255));
  return { name, photographs: true, inputs: levels, labels, count: 2 };
}

test('a short run has so many steps, over schedules of their own', () => {
  const short = shortRun({ ...RECIPE, sides: CNN.sides }, 8, fashion);
  expect(short.recipe.epochs).toBe(CNN.sides.length);
  // 8 steps of 8 images, half of them of Fashion-MNIST.
  expect(short.fashion.count * short.recipe.epochs).toBe(32);
  expect(short.fashion.labels).toHaveLength(short.fashion.count);
  expect(short.fashion.images).toHaveLength(short.fashion.count * 784);
  expect(shortRun(RECIPE, 25, fashion).recipe.epochs).toBe(3);
});

// Real training: a busy machine takes its time.
test('each group of sources is left out once and scored on', { timeout: 120_000 }, async () => {
  const checkpoints = await mkdtemp(path.join(os.tmpdir(), 'hangtag-trial-'));
  const onStep = vi.fn();
  const run = trialRunner(
    {
      pools: { fashion, photos: ['catalog', 'market'].map(pool) },
      validation: ['fashion-mnist', 'catalog', 'market', 'shops'].map(inputs),
      leftOut: [['catalog'], ['market']],
      unseen: ['shops'],
    },
    RECIPE,
    1,
    { backend: 'wasm', workers: 1, checkpoints },
    onStep,
  );
  const never = new AbortController().signal;
  const first = await run({ learningRate: 0.001, 'photo.negative': 0.2 }, 3, never);
  const { catalog, market, shops } = first.bySource;
  expect(Object.keys(first.bySource).sort()).toEqual(['catalog', 'market', 'shops']);
  expect(first.score).toBeCloseTo((catalog! + market! + shops!) / 3, 12);
  const again = await run({ learningRate: 0.001, 'photo.negative': 0.2 }, 3, never);
  expect(again).toEqual(first);
  const stopped = AbortSignal.abort(new Error('Stopped.'));
  await expect(run({}, 3, stopped)).rejects.toThrow('Stopped.');
  await rm(checkpoints, { recursive: true });
});
