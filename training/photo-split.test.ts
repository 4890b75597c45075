import { expect, test } from 'vitest';
import { splitOf } from './photo-split';

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
