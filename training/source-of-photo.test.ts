import { expect, test } from 'vitest';
import { sourceOfPhoto } from './source-of-photo';

test.each([
  ['photos/shops/coat/first-shop--12-red.jpg', 'first-shop'],
  ['photos/shops/coat/first-shop--12--red.jpg', 'first-shop'],
  ['photos/shops/coat/coat-12.jpg', 'shops'],
  ['photos/shops/coat/--12.jpg', 'shops'],
])('%s is from %s', (file, source) => {
  expect(sourceOfPhoto(file, 'shops')).toBe(source);
});
