import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { splitOf, splitPhotos } from './photo-split';

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
  expect(splitOf(file)).toBe(split);
});

test.each(['/photos/catalog/bag/1163.jpg', 'none/1163.jpg'])('%s is where 1163.jpg is', (file) => {
  expect(splitOf(file)).toBe('validation');
});

test('a name is the same however its accents are written', () => {
  for (const name of ['größe.png', 'é.jpg', 'crêpe.jpg']) {
    expect(splitOf(name.normalize('NFD'))).toBe(splitOf(name.normalize('NFC')));
  }
});

test('parts have their shares', () => {
  const splits = Array.from({ length: 20_000 }, (_, index) => splitOf(`photo-${index}.jpg`));
  const share = (wanted: string) => splits.filter((split) => split === wanted).length / 20_000;
  expect(share('train')).toBeCloseTo(0.7, 2);
  expect(share('validation')).toBeCloseTo(0.15, 2);
  expect(share('test')).toBeCloseTo(0.15, 2);
});

test.each(['shirt-150x150.jpg', 'shirt@2x.jpg', 'thumbs/shirt.jpg', 'thumb_shirt.jpg'])(
  '%s is where shirt.jpg is',
  (file) => {
    expect(splitOf(file)).toBe(splitOf('shirt.jpg'));
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
  const partOf = await splitPhotos(files);
  for (const group of groups) {
    expect(group.map(partOf)).toEqual(group.map(() => splitOf(group[0]!)));
  }
  // By their names alone some would not.
  expect(groups.some((group) => new Set(group.map(splitOf)).size > 1)).toBe(true);
});
