import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../model/input';
import { inputsOf } from './inputs-of';

const SET = {
  images: Uint8Array.from({ length: 3 * INPUT_SIZE }, (_, at) => Math.floor(at / INPUT_SIZE)),
  labels: new Uint8Array(3),
  count: 3,
};

test.each([
  { from: undefined, to: undefined, first: [0, 1, 2] },
  { from: 1, to: 2, first: [1] },
  { from: 2, to: 9, first: [2] },
])('the images from $from to $to', ({ from, to, first }) => {
  const inputs = inputsOf(SET, from, to);
  expect(inputs.map(([level]) => level)).toEqual(first);
  expect(inputs.every((input) => input.length === INPUT_SIZE)).toBe(true);
});
