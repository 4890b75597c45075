import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { sourceOfPhoto } from './source-of-photo';
import {
  comparePhotos,
  type Folder,
  partOfPhoto,
  partOfSource,
  SPLITS,
  splitFolders,
  unseenBy,
  withoutLeaks,
} from './source-split';

const photo = (file: string): LabelledPhoto => ({ file, truth: 'shirt' });

/** At least one folder, split. */
function split(...folders: Folder[]) {
  return splitFolders(folders) as [PhotoSource, ...PhotoSource[]];
}

test('about 70, 15 and 15 % of sources go to train, validation and test, always the same ones', () => {
  const parts = Array.from({ length: 4000 }, (_, index) => partOfSource(`shop-${index}`));
  const share = (wanted: string) => parts.filter((part) => part === wanted).length / parts.length;
  expect(share('train')).toBeCloseTo(0.7, 1);
  expect(share('validation')).toBeCloseTo(0.15, 1);
  expect(share('test')).toBeCloseTo(0.15, 1);
  expect(parts.slice(0, 5)).toEqual(
    Array.from({ length: 5 }, (_, index) => partOfSource(`shop-${index}`)),
  );
});

test('a folder of many sources is split by source', () => {
  const photos = Array.from({ length: 600 }, (_, index) =>
    photo(`/data/shops/shirt/shop-${index % 40}--${index}.jpg`),
  );
  const [{ train, validation, test: held }] = split({ name: 'shops', photos });
  const sources = [train, validation, held].map(
    (part) => new Set(part.map(({ file }) => sourceOfPhoto(file, 'shops'))),
  );
  expect(sources.every(({ size }) => size > 0)).toBe(true);
  expect(sources.reduce((sum, { size }) => sum + size, 0)).toBe(40);
  expect(train.length + validation.length + held.length).toBe(600);
});

const SHOPS = Array.from({ length: 40 }, (_, shop) => photo(`/shops/shirt/shop-${shop}--1.jpg`));
const OWN = Array.from({ length: 600 }, (_, index) => photo(`/data/own/shirt/${index}.jpg`));

test('of a folder of one source nothing is chosen by, and some is tested on', () => {
  const folders = [
    { name: 'own', photos: OWN },
    { name: 'shops', photos: SHOPS },
  ];
  const [{ train, validation, test: held }] = split(...folders);
  expect(validation).toEqual([]);
  expect(held.length / 600).toBeCloseTo(0.15, 1);
  expect(train.length + held.length).toBe(600);
});

test('where there is no source to choose by, 15 % more of each folder are, none that is known', () => {
  const phone = OWN.map(({ file }) => photo(file.replace('own', 'phone')));
  const folders = [
    { name: 'own', photos: OWN },
    { name: 'phone', photos: phone },
    { name: 'shop', photos: [photo('/shop/shirt/shop-of-training--1.jpg')] },
  ];
  const [own, mine, shop] = split(...folders);
  for (const { train, validation, test: held } of [own, mine!]) {
    expect(validation.length / 600).toBeCloseTo(0.15, 1);
    expect(held.length / 600).toBeCloseTo(0.15, 1);
    expect(train.length + validation.length + held.length).toBe(600);
  }
  expect(shop!.train).toHaveLength(1);
  const [known, other] = splitFolders(folders, undefined, ['own']);
  expect(known).toEqual({
    ...own,
    validation: [],
    train: OWN.filter((one) => !own.test.includes(one)),
  });
  expect(other).toEqual(mine);
});

/** These never change: a network's test photographs would become another's training photographs. */
test.each([
  ['1163.jpg', 'validation'],
  ['1164.jpg', 'train'],
  ['1005.jpg', 'test'],
  ['10197.jpg', 'train'],
  ['10197.webp', 'validation'],
  ['IMG_0003.jpg', 'validation'],
  ['4285fab0-751a-4b74-8e9b-43af05deee22.jpg', 'train'],
  ['größe.png', 'train'],
])('%s is for %s', (file, split) => {
  expect(partOfPhoto(file)).toBe(split);
});

test.each(['/photos/catalog/bag/1163.jpg', 'none/1163.jpg'])('%s is where 1163.jpg is', (file) => {
  expect(partOfPhoto(file)).toBe('validation');
});

test('a name is the same however its accents are written', () => {
  for (const name of ['größe.png', 'é.jpg', 'crêpe.jpg']) {
    expect(partOfPhoto(name.normalize('NFD'))).toBe(partOfPhoto(name.normalize('NFC')));
  }
});

test('parts have their shares', () => {
  const splits = Array.from({ length: 20_000 }, (_, index) => partOfPhoto(`photo-${index}.jpg`));
  const share = (wanted: string) => splits.filter((split) => split === wanted).length / 20_000;
  expect(share('train')).toBeCloseTo(0.7, 2);
  expect(share('validation')).toBeCloseTo(0.15, 2);
  expect(share('test')).toBeCloseTo(0.15, 2);
});

test.each(['shirt-150x150.jpg', 'shirt@2x.jpg', 'thumbs/shirt.jpg', 'thumb_shirt.jpg'])(
  '%s is where shirt.jpg is',
  (file) => {
    expect(partOfPhoto(file)).toBe(partOfPhoto('shirt.jpg'));
  },
);

test('no two photographs of one origin fall into different parts', async ({ onTestFinished }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-split-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files: string[] = [];
  const groups: string[][] = [];
  for (let number = 0; number < 24; number++) {
    // A field of its own colour and shape for each, so that none looks like another.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"><rect width="300" height="400" fill="#fff"/>
      <rect x="${(number % 5) * 40}" y="${Math.floor(number / 5) * 60}" width="120" height="150" fill="hsl(${number * 15} 60% ${20 + number}%)"/></svg>`;
    const picture = sharp(Buffer.from(svg)).flatten();
    const group = [`p${number}.jpg`, `renamed ${'x'.repeat(number)}.jpg`, `p${number}.webp`].map(
      (name) => path.join(folder, name),
    );
    await picture.clone().jpeg().toFile(group[0]!);
    await picture.clone().resize(90).jpeg().toFile(group[1]!);
    await picture.clone().resize(200).webp().toFile(group[2]!);
    groups.push(group);
    files.push(...group);
  }
  const photos = files.map(photo);
  const { originalOf } = await comparePhotos(photos);
  const [source] = splitFolders([{ name: 'own', photos }], originalOf);
  for (const group of groups) {
    const parts = SPLITS.filter((part) => source![part].some(({ file }) => group.includes(file)));
    expect(parts).toEqual([partOfPhoto(group[0]!)]);
  }
  // By their names alone some would not.
  expect(groups.some((group) => new Set(group.map(partOfPhoto)).size > 1)).toBe(true);
});

test('unseen is a source of which no photograph is trained on, and nothing held back of one', () => {
  const none = { train: [], validation: [], test: [] };
  const isUnseen = unseenBy([
    { ...none, name: 'shops', train: [photo('a--1')], test: [photo('b--1')] },
    { ...none, name: 'own', train: [photo('1')], test: [photo('2')] },
    { ...none, name: 'own-held-back', test: [photo('3')] },
  ]);
  const names = ['a', 'b', 'own', 'own-held-back'];
  expect(names.filter(isUnseen)).toEqual(['b']);
});

test('what is of one origin stays in the part that is kept farthest away from training', () => {
  const source = (name: string, parts: Partial<PhotoSource>): PhotoSource => ({
    name,
    train: [],
    validation: [],
    test: [],
    ...parts,
  });
  const groups: Record<string, string> = { a: '1', b: '1', c: '2', d: '2', e: '2', f: '3', g: '3' };
  const [one, other] = withoutLeaks(
    [
      source('one', {
        train: [photo('a'), photo('c'), photo('f'), photo('g')],
        test: [photo('b')],
      }),
      source('other', { validation: [photo('d')], test: [photo('e')] }),
    ],
    ({ file }) => groups[file]!,
  );
  expect(one).toEqual(source('one', { train: [photo('f'), photo('g')], test: [photo('b')] }));
  expect(other).toEqual(source('other', { test: [photo('e')] }));
});
