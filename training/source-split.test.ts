import { expect, test } from 'vitest';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { sourceOfPhoto } from './source-of-photo';
import { partOfSource, splitBySource, unseenBy, withoutLeaks } from './source-split';

const photo = (file: string): LabelledPhoto => ({ file, truth: 'shirt' });

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
  const { train, validation, test: held } = splitBySource('shops', photos);
  const sources = [train, validation, held].map(
    (part) => new Set(part.map(({ file }) => sourceOfPhoto(file, 'shops'))),
  );
  expect(sources.every(({ size }) => size > 0)).toBe(true);
  expect(sources.reduce((sum, { size }) => sum + size, 0)).toBe(40);
  expect(train.length + validation.length + held.length).toBe(600);
});

test('of a folder of one source nothing is chosen by, and some is tested on', () => {
  const photos = Array.from({ length: 600 }, (_, index) => photo(`/data/own/shirt/${index}.jpg`));
  const { train, validation, test: held } = splitBySource('own', photos);
  expect(validation).toEqual([]);
  expect(held.length / 600).toBeCloseTo(0.15, 1);
  expect(train.length + held.length).toBe(600);
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
