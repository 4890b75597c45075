import { expect, test } from 'vitest';
import { decodedSize } from './image';

test.each([
  { from: [300, 400], to: [300, 400] },
  { from: [1000, 500], to: [512, 256] },
  { from: [600, 4000], to: [77, 512] },
  { from: [9000, 1], to: [512, 1] },
])('decodes $from to $to', ({ from: [width, height], to }) => {
  expect(decodedSize(width!, height!)).toEqual({ width: to[0], height: to[1] });
});
