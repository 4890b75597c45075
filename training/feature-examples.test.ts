import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FeaturePool,
  type FeaturePools,
  featureExamples,
  moveCells,
} from './feature-examples';
import { fillFeatureFile } from './feature-file';
import { MOBILENET } from './recipes';

const SIZE = 2;
const VIEWS = 2;
const NONE = 10;

/** Sixteen bags of a large source, one of a small one, one shirt, one that cannot be read, nine other things. */
const LABELS = [...new Array(16).fill(8), 8, 6, 255, ...new Array(9).fill(NONE)];
const SOURCES = LABELS.map((_, picture) => (picture === 16 ? 1 : 0));
const FASHION_LABELS = [3, 5];

let folder: string;
let pools: FeaturePools;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-examples-'));
  pools = {
    photos: await poolOf('photos', LABELS, SOURCES, 0),
    fashion: await poolOf('fashion', FASHION_LABELS, [0, 0], 1000),
  };
});
afterAll(() => rm(folder, { recursive: true }));

/** Records that say which they are. */
async function poolOf(
  name: string,
  labels: number[],
  sources: number[],
  first: number,
): Promise<FeaturePool> {
  const features = { file: path.join(folder, name), size: SIZE, count: labels.length * VIEWS };
  await fillFeatureFile(features, {
    input: async (record) => Uint8Array.of(record),
    features: async (inputs) =>
      Uint16Array.from(inputs.flatMap(([record]) => [first + record!, first + record!])),
  });
  return {
    features,
    views: VIEWS,
    labels: Uint8Array.from(labels),
    sources: Uint16Array.from(sources),
  };
}

const RECIPE = {
  ...MOBILENET,
  examples: 4000,
  imbalance: 0,
  noneWeight: 1,
  fashionShare: 0.25,
  shiftShare: 0,
};

function drawn(recipe = RECIPE, seed = 1) {
  const { rowsPerEpoch, makeBatch } = featureExamples(pools, recipe, seed);
  const { x, labels } = makeBatch(1, 0, rowsPerEpoch, 16);
  return Array.from(labels, (label, row) => {
    const record = x[row * SIZE]!;
    expect(x[row * SIZE + 1]).toBe(record);
    const isFashion = record >= 1000;
    const number = isFashion ? record - 1000 : record;
    return { label, isFashion, picture: Math.floor(number / VIEWS), view: number % VIEWS };
  });
}

test('an example has the label of its picture, and Fashion-MNIST its share', () => {
  const rows = drawn();
  expect(rows).toHaveLength(4000);
  for (const { label, isFashion, picture } of rows) {
    expect(label).toBe((isFashion ? FASHION_LABELS : LABELS)[picture]);
  }
  expect(rows.filter(({ isFashion }) => isFashion).length / 4000).toBeCloseTo(0.25, 1);
  expect(rows.filter(({ view }) => view === 0).length / 4000).toBeCloseTo(0.5, 1);
});

test('classes come equally often, and in one a source as the root of its photographs', () => {
  const photos = drawn().filter(({ isFashion }) => !isFashion);
  const share = (label: number) =>
    photos.filter((row) => row.label === label).length / photos.length;
  for (const label of [6, 8, NONE]) expect(share(label)).toBeCloseTo(1 / 3, 1);
  const bags = photos.filter(({ label }) => label === 8);
  const small = bags.filter(({ picture }) => picture === 16).length / bags.length;
  expect(small).toBeCloseTo(1 / (Math.sqrt(16) + 1), 1);
});

test('what cannot be read is never drawn', () => {
  expect(drawn().some(({ label }) => label === 255)).toBe(false);
});

test('a row is the same whoever makes it, another seed’s is not', () => {
  const { makeBatch } = featureExamples(pools, RECIPE, 1);
  const whole = makeBatch(2, 0, 8, 16);
  const halves = [makeBatch(2, 4, 8, 16), makeBatch(2, 0, 4, 16)];
  expect([...halves[1]!.x, ...halves[0]!.x]).toEqual([...whole.x]);
  expect([...featureExamples(pools, RECIPE, 2).makeBatch(2, 0, 8, 16).x]).not.toEqual([...whole.x]);
});

test('a picture moves with all its channels, and its edge is repeated', () => {
  const cells = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const moved = (offset: [number, number]) => {
    const record = Uint16Array.from(cells.flatMap((cell) => [cell, 100 + cell]));
    moveCells(record, 3, offset);
    expect([...record].filter((_, at) => at % 2 === 1)).toEqual(
      [...record].filter((_, at) => at % 2 === 0).map((cell) => 100 + cell),
    );
    return [...record].filter((_, at) => at % 2 === 0);
  };
  expect(moved([1, 0])).toEqual([1, 1, 2, 4, 4, 5, 7, 7, 8]);
  expect(moved([0, -1])).toEqual([4, 5, 6, 7, 8, 9, 7, 8, 9]);
  expect(moved([-1, 1])).toEqual([2, 3, 3, 2, 3, 3, 5, 6, 6]);
});

test('some examples are moved, to every side alike', async () => {
  const size = 9;
  const features = { file: path.join(folder, 'cells'), size, count: 1 };
  await fillFeatureFile(features, {
    input: async () => Uint8Array.of(0),
    features: async () => Uint16Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
  });
  const one = { features, views: 1, labels: Uint8Array.of(0), sources: Uint16Array.of(0) };
  const { makeBatch } = featureExamples(
    { photos: one, fashion: one },
    { ...RECIPE, shiftShare: 0.5 },
    1,
  );
  const { x } = makeBatch(1, 0, 4000, 3);
  const seen = new Map<string, number>();
  for (let row = 0; row < 4000; row++) {
    const key = x.subarray(row * size, (row + 1) * size).join();
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  expect(seen.size).toBe(9);
  expect(seen.get('1,2,3,4,5,6,7,8,9')! / 4000).toBeCloseTo(0.5, 1);
  for (const [key, count] of seen) {
    if (key !== '1,2,3,4,5,6,7,8,9') expect(Math.abs(count / 4000 - 0.0625)).toBeLessThan(0.015);
  }
});
