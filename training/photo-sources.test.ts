import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutputId } from '../model/taxonomy';
import { DataError } from './data-error';
import { listPhotoSources, type PhotoSource } from './photo-sources';
import { splitOf } from './photo-split';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-sources-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function make(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), '');
  }
}

const at = (name: string) => path.join(folder, name);

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}.jpg`);

const clothing = (name: string, truth: OutputId, byHand = false) => ({
  file: `/clothing/images/${name}`,
  truth,
  byHand,
});

const everyPhoto = ({ train, validation, test }: PhotoSource) => [...train, ...validation, ...test];

test('names each folder, or the folders in it, and splits all by name', async () => {
  const names = numbered('', 60);
  await make(
    ...names.map((name) => `photos/catalog/bag/${name}`),
    ...names.map((name) => `photos/other/none/${name}`),
    'my-shop/dress/x.jpg',
  );
  const sources = await listPhotoSources({
    clothing: [],
    folders: [at('photos'), at('my-shop')],
  });
  expect(sources.map(({ name }) => name)).toEqual(['catalog', 'other', 'my-shop']);
  expect(sources.map((source) => everyPhoto(source).length)).toEqual([60, 60, 1]);
  for (const source of sources) {
    for (const part of ['train', 'validation', 'test'] as const) {
      expect(source[part].every(({ file }) => splitOf(file) === part)).toBe(true);
    }
  }
  expect(sources[0]?.test.length).toBeGreaterThan(0);
  expect(sources[0]?.validation[0]).toMatchObject({ truth: 'bag' });
});

test('clothing-dataset loses the photographs that are never trained on', async () => {
  const [own, unseen] = [clothing('a.jpg', 'coat'), clothing('b.jpg', 'bag')];
  const [source] = await listPhotoSources({
    clothing: [own, unseen],
    folders: [],
    unseen: [{ file: '/shops/bag/b.jpg', truth: 'bag' }],
  });
  expect(everyPhoto(source!)).toEqual([own]);
});

test('a folder takes over the photographs of clothing-dataset that it has too', async () => {
  await make('marketplace/coat/a.jpg', 'marketplace/bag/b.jpg');
  const sources = await listPhotoSources({
    clothing: [clothing('a.jpg', 'coat'), clothing('b.jpg', 'bag'), clothing('c.jpg', 'dress')],
    folders: [at('marketplace')],
  });
  expect(
    sources.map((source) => [source.name, everyPhoto(source).map(({ file }) => file)]),
  ).toEqual([
    ['clothing-dataset', ['/clothing/images/c.jpg']],
    ['marketplace', expect.arrayContaining([at('marketplace/coat/a.jpg')])],
  ]);
});

test('photographs of two shops under one name are two photographs', async () => {
  await make('shop-1/bag/1.jpg', 'shop-2/coat/1.jpg');
  const sources = await listPhotoSources({ clothing: [], folders: [at('shop-1'), at('shop-2')] });
  expect(sources.map((source) => everyPhoto(source).length)).toEqual([1, 1]);
});

test('of a source that is held back only what was labelled by hand is trained on', async () => {
  await make('marketplace/coat/seen.jpg');
  const unseen = numbered('unseen-', 40);
  const ours = numbered('ours-', 40);
  const [first, heldBack, ...others] = await listPhotoSources({
    clothing: [
      clothing('seen.jpg', 'coat'),
      ...unseen.map((name) => clothing(name, 'dress')),
      ...ours.map((name) => clothing(name, 'ankle-boot', true)),
    ],
    folders: [at('marketplace')],
    holdBack: ['clothing-dataset'],
  });
  expect(first?.name).toBe('clothing-dataset');
  expect(first?.train.length).toBeGreaterThan(20);
  expect(
    everyPhoto(first!)
      .map(({ file }) => path.basename(file))
      .sort(),
  ).toEqual(ours.sort());
  expect(heldBack).toMatchObject({ name: 'clothing-dataset-held-back', train: [], validation: [] });
  expect(heldBack?.test.map(({ file }) => path.basename(file))).toEqual(unseen);
  expect(others.map(({ name }) => name)).toEqual(['marketplace']);
});

test('a folder that is held back is for testing altogether', async () => {
  await make(...numbered('shop/bag/', 20));
  const sources = await listPhotoSources({
    clothing: [],
    folders: [at('shop')],
    holdBack: ['shop'],
  });
  expect(sources).toHaveLength(1);
  expect(sources[0]).toMatchObject({ name: 'shop-held-back', train: [], validation: [] });
  expect(sources[0]?.test).toHaveLength(20);
});

test.each<[string, string[], string[], string]>([
  ['two sources of one name', ['a/shop', 'b/shop'], [], 'have the name shop; give each'],
  ['one folder twice', ['a/shop', 'a/shop'], [], 'have the name shop; give each'],
  ['an unknown one to hold back', ['a/shop'], ['sohp'], 'sohp to hold back. There are: clothing'],
  ['a folder without classes', ['a/shop/bag'], [], 'has no class folders'],
])('refuses %s', async (_, folders, holdBack, message) => {
  await make('a/shop/bag/1.jpg', 'b/shop/bag/1.jpg');
  const listing = listPhotoSources({ clothing: [], folders: folders.map(at), holdBack });
  await expect(listing).rejects.toThrow(DataError);
  await expect(listing).rejects.toThrow(message);
});
