import { expect, test } from 'vitest';
import { isSameName } from './same-name';

test.each([
  ['Linen shirt', 'LINEN  SHIRT'],
  ['Linen shirt', ' Linen\n\tshirt\u00a0'],
  ['Weiße Bluse', 'WEISSE BLUSE'],
  ['Cafe\u0301', 'CAF\u00c9'],
  ['ﬁne Tee ①', 'Fine tee 1'],
  ['ＮＩＫＥ　Ａｉｒ', 'Nike Air'],
])('%j is %j', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

test.each([
  ['Linen shirt', 'Linen shirts'],
  ['Linen shirt', 'Linenshirt'],
  ['Linen shirt', ''],
])('%j is not %j', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});
