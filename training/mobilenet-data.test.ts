import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readFeatures } from './feature-file';
import { FROZEN_SIZE } from './frozen-layers';
import { mobilenetData } from './mobilenet-data';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { MOBILENET } from './recipes';

const { cache } = vi.hoisted(() => ({ cache: { folder: '' } }));
vi.mock('./cache', () => ({ cacheFolder: () => cache.folder }));
/** In the place of the frozen layers: the first level of each input. */
vi.mock('./frozen-layers', () => ({
  FROZEN_SIZE: 4,
  loadFrozenLayers: async () => async (inputs: Uint8Array[]) =>
    Uint16Array.from(inputs.flatMap(([level]) => [level!, level!, level!, level!])),
}));
vi.spyOn(process.stderr, 'write').mockReturnValue(true);

const BLACK = { images: new Uint8Array(2 * 784), labels: Uint8Array.of(3, 5), count: 2 };
const FASHION = { train: BLACK, test: BLACK, checksums: [] };
const RECIPE = { ...MOBILENET, views: 2 };

let bags: LabelledPhoto[];
beforeAll(async () => {
  cache.folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-features-'));
  bags = await Promise.all(
    ['shop--1', 'other--2', '3', '4'].map(async (name, index) => {
      const file = path.join(cache.folder, `${name}.png`);
      const background = { r: 50 * index, g: 90, b: 200 };
      await sharp({ create: { width: 40, height: 50, channels: 3, background } }).toFile(file);
      return { file, truth: 'bag' as const };
    }),
  );
});
afterAll(() => rm(cache.folder, { recursive: true }));

/** @param parts names of photographs to train on, to choose by and to test on */
function source(name: string, ...parts: string[][]): PhotoSource {
  const [train, validation, held] = parts.map((names) =>
    bags.filter(({ file }) => names.includes(path.parse(file).name)),
  );
  return { name, train: train!, validation: validation ?? [], test: held ?? [] };
}

async function read(...sources: PhotoSource[]) {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const { signal } = new AbortController();
  const data = await mobilenetData(FASHION, sources, RECIPE, signal);
  const text = said.mock.calls.flat().join(' ');
  said.mockRestore();
  return { data, text };
}

test('of every picture there are all views, and of what is chosen by the inputs as well', async () => {
  const { data, text } = await read(source('shops', ['shop--1'], ['other--2'], ['4']));
  const { photos, fashion } = data.pools.features!;
  expect(photos).toMatchObject({ views: 2, labels: Uint8Array.of(8) });
  expect(photos.features).toMatchObject({ count: 2, size: FROZEN_SIZE });
  expect(fashion).toMatchObject({ views: 2, labels: BLACK.labels });
  const [held] = data.validation;
  expect(held).toMatchObject({ name: 'shops', photographs: true, count: 1 });
  const record = new Uint16Array(FROZEN_SIZE);
  readFeatures(held!.features!).read(0, record, 0);
  expect(record[0]).toBe(held!.inputs[0]);
  expect(data.photoTests).toMatchObject([{ name: 'shops', count: 1 }]);
  expect(text).not.toContain('shop never seen');
});

test('says so where there is no source to choose by that is not trained on', async () => {
  const { data, text } = await read(source('own', ['3'], ['4']));
  expect(data.validation).toMatchObject([{ name: 'own', count: 1 }]);
  expect(text).toContain('do not tell how sure to be in a shop never seen');
});

test('refuses to train where there is nothing to choose by', async () => {
  await expect(read(source('own', ['3', '4']))).rejects.toThrow(
    'There is no photograph to choose the epoch and the thresholds by',
  );
});
