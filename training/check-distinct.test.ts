import { expect, test } from 'vitest';
import { checkDistinct } from './check-distinct';
import { DataError } from './data-error';

test('sources have names of their own, whether they are trained on or not', () => {
  expect(() => checkDistinct(['catalog', 'shops'])).not.toThrow();
  expect(() => checkDistinct(['catalog', 'shops', 'catalog'])).toThrow(DataError);
  expect(() => checkDistinct(['catalog', 'shops', 'catalog'])).toThrow('have the name catalog;');
});
