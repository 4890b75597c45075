import { expect, test } from 'vitest';
import { checkProbabilities } from './check-probabilities';

const even = new Float32Array(10).fill(0.1);

test('takes probabilities', () => {
  expect(() => checkProbabilities([even, new Float32Array([0, 0.999, 0.002])])).not.toThrow();
});

test.each([
  ['no numbers', [Number.NaN, 1], 'what are no numbers'],
  ['logits', [3, -2], 'Its last layer must be a softmax'],
  ['too much', [0.9, 0.9], 'they sum to 1.80'],
])('refuses %s', (_, row, says) => {
  expect(() => checkProbabilities([even, row])).toThrow(says);
});
