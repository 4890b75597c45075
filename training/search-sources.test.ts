import { expect, test } from 'vitest';
import type { Trial } from '../model/report';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { groupsToLeaveOut, sameScores } from './search-sources';

const bag: LabelledPhoto = { file: 'bag/1.jpg', truth: 'bag' };
const watch: LabelledPhoto = { file: 'none/1.jpg', truth: 'none' };
const source = (name: string, train: LabelledPhoto[], validation = train): PhotoSource => ({
  name,
  train,
  validation,
  test: [],
});
const SOURCES = [
  source('catalog', [bag, watch]),
  source('marketplace', [bag]),
  source('other', [watch]),
  source('shops', [], [bag]),
];

test('each source that has garments to train and score on is left out once', () => {
  expect(groupsToLeaveOut(SOURCES, [])).toEqual([['catalog'], ['marketplace']]);
});

test('sources of one origin are left out together', () => {
  const groups = [['catalog', 'marketplace']];
  expect(groupsToLeaveOut(SOURCES, groups)).toEqual(groups);
});

test('says which sources there are', () => {
  expect(() => groupsToLeaveOut(SOURCES, [['shops']])).toThrow(
    'no source of garments shops to leave out. There are: catalog, marketplace.',
  );
  expect(() => groupsToLeaveOut(SOURCES.slice(2), [])).toThrow('no source of garments to leave');
});

test.each<[string, PhotoSource[], string[][]]>([
  ['clothing-dataset', [source('clothing-dataset', [bag])], []],
  ['catalog and other and marketplace', SOURCES, [['catalog', 'other', 'marketplace']]],
])('refuses to train on nothing, as without %s', (names, sources, groups) => {
  // "other" has no garment to be scored on, so it can be named only where it has one.
  const garments = sources.map((one) => (one.name === 'other' ? source('other', [bag]) : one));
  expect(() => groupsToLeaveOut(garments, groups)).toThrow(
    `Without ${names} there is no photograph left to train on. Name folders`,
  );
});

test('a search goes on only on the sources that it began on', () => {
  const trial: Trial = {
    seed: 1,
    trial: 1,
    round: 1,
    settings: {},
    steps: 10,
    score: 0.5,
    bySource: { shops: 0.5, catalog: 0.5 },
    seconds: 1,
  };
  expect(() => sameScores([trial], 1, ['catalog', 'shops'])).not.toThrow();
  expect(() => sameScores([trial], 2, ['catalog'])).not.toThrow();
  expect(() => sameScores([trial], 1, ['catalog'])).toThrow('seed 1 was scored on shops, catalog');
});
