import { expect, test } from 'vitest';
import { classOfFolder } from './class-of-folder';

test.each([
  ['t-shirt-top', 't-shirt-top'],
  ['T-Shirt-Top', 't-shirt-top'],
  ['Ankle Boot', 'ankle-boot'],
  ['ankle_boot', 'ankle-boot'],
  ['dress ', 'dress'],
  ['NONE', 'none'],
])('%j is %s', (name, id) => {
  expect(classOfFolder(name)).toBe(id);
});

test.each(['skirt', 'T-Shirt', 'dresses', ''])('%j is no class', (name) => {
  expect(classOfFolder(name)).toBeUndefined();
});
