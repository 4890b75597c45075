import { expect, test } from 'vitest';
import { DataError } from './data-error';
import { parseIdx } from './idx';

const IMAGES = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3];

test('reads a file of three dimensions', () => {
  const { shape, data } = parseIdx(Uint8Array.of(...IMAGES, 1, 2, 3, 4, 5, 255), 'images', 3);
  expect(shape).toEqual([2, 1, 3]);
  expect([...data]).toEqual([1, 2, 3, 4, 5, 255]);
});

test('reads a file of one dimension from the middle of a buffer', () => {
  const bytes = Uint8Array.of(9, 9, 0, 0, 8, 1, 0, 0, 1, 0, ...new Array(256).fill(7)).subarray(2);
  const { shape, data } = parseIdx(bytes, 'labels', 1);
  expect(shape).toEqual([256]);
  expect(data).toHaveLength(256);
});

test.each([
  ['nothing', [], 'images is truncated: it has 0 bytes, its header alone takes 16'],
  ['half a magic number', [0, 0], 'images is truncated'],
  ['half a header', IMAGES.slice(0, 10), 'its header alone takes 16'],
  ['no values', IMAGES, 'announces 2 × 1 × 3 values, 0 are there'],
  ['a value too few', [...IMAGES, 1, 2, 3, 4, 5], 'images is truncated: its header announces'],
  ['a value too many', [...IMAGES, 1, 2, 3, 4, 5, 6, 7], 'images is too long'],
  [
    'another number of dimensions',
    [0, 0, 8, 1, 0, 0, 0, 1, 5],
    'images has the wrong magic number: it begins with 00000801 instead of 00000803',
  ],
  ['another type of values', [0, 0, 13, 3, ...IMAGES.slice(4)], 'begins with 00000d03'],
  ['a gzip file', [0x1f, 0x8b, 8, 0, 0], 'begins with 1f8b0800'],
])('refuses %s', (_, bytes, message) => {
  const parse = () => parseIdx(Uint8Array.from(bytes), 'images', 3);
  expect(parse).toThrow(DataError);
  expect(parse).toThrow(message);
  expect(parse).toThrow('Replace it with the official one.');
});
