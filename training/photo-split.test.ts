import { expect, test } from 'vitest';
import { splitOf } from './photo-split';

/** These never change: a network's test photographs would become another's training photographs. */
test.each([
  ['1163.jpg', 'train'],
  ['10197.jpg', 'validation'],
  ['IMG_0001.jpg', 'test'],
  ['IMG_0002.jpg', 'train'],
  ['4285fab0-751a-4b74-8e9b-43af05deee22.jpg', 'train'],
  ['größe.png', 'validation'],
])('%s is for %s', (file, split) => {
  expect(splitOf(file)).toBe(split);
});

test.each(['/photos/catalog/bag/10197.jpg', 'none/10197.jpg', '10197.webp', '10197'])(
  '%s is where 10197.jpg is',
  (file) => {
    expect(splitOf(file)).toBe('validation');
  },
);

test('a name is the same however its accents are written', () => {
  expect(splitOf('größe.png'.normalize('NFD'))).toBe('validation');
});

test('parts have their shares', () => {
  const splits = Array.from({ length: 20_000 }, (_, index) => splitOf(`photo-${index}.jpg`));
  const share = (wanted: string) => splits.filter((split) => split === wanted).length / 20_000;
  expect(share('train')).toBeCloseTo(0.7, 2);
  expect(share('validation')).toBeCloseTo(0.15, 2);
  expect(share('test')).toBeCloseTo(0.15, 2);
});
