import { expect, test } from 'vitest';
import { rank } from './prediction';

test('ranks all ten classes, the most probable first', () => {
  const ranking = rank([0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.4, 0.2, 0.05]);
  expect(ranking).toHaveLength(10);
  expect(ranking[0]).toEqual({ class: 'sneaker', probability: 0.4 });
  expect(ranking[1]).toEqual({ class: 'bag', probability: 0.2 });
});

test.each([
  { name: 'too few', probabilities: [1] },
  { name: 'too many', probabilities: new Array(11).fill(0.1) },
  { name: 'not a number', probabilities: [Number.NaN, ...new Array(9).fill(0.1)] },
])('refuses $name', ({ probabilities }) => {
  expect(() => rank(probabilities)).toThrow(RangeError);
});
