import { expect, test } from 'vitest';
import { type Example, fitLogistic } from './logistic-regression';

const example = (measures: number[], isProduct: boolean, weight = 1): Example => ({
  measures,
  isProduct,
  weight,
});

test('one signal gets the log odds that the examples have', () => {
  // 3 of 4 with the signal are products, 1 of 4 without it.
  const examples = [
    ...[true, true, true, false].map((isProduct) => example([1], isProduct)),
    ...[true, false, false, false].map((isProduct) => example([0], isProduct)),
  ];
  const { bias, weights } = fitLogistic(examples, [1], 1e-9);
  expect(bias).toBeCloseTo(Math.log(1 / 3), 3);
  expect(weights[0]).toBeCloseTo(Math.log(3) - Math.log(1 / 3), 3);
});

test('an example counts as much as it weighs', () => {
  const twice = fitLogistic([example([1], true, 2), example([1], false)], [1], 0.01);
  const apart = fitLogistic(
    [example([1], true), example([1], true), example([1], false)],
    [1],
    0.01,
  );
  expect(twice.weights[0]).toBeCloseTo(apart.weights[0] ?? 0, 6);
});

test('a weight against its signal’s sense is none, and the others are fitted without it', () => {
  const examples = [
    example([1, 1], true),
    example([0, 1], true),
    example([1, 0], true),
    example([1, 1], false),
    example([0, 0], false),
    example([1, 0], false),
  ];
  const free = fitLogistic(examples, [1, 1], 0.01);
  const bound = fitLogistic(examples, [1, -1], 0.01);
  expect(free.weights[1]).toBeGreaterThan(0);
  expect(bound.weights[1]).toBe(0);
  const alone = fitLogistic(
    examples.map(({ measures, ...rest }) => ({ ...rest, measures: [measures[0] ?? 0] })),
    [1],
    0.01,
  );
  expect(bound.weights[0]).toBeCloseTo(alone.weights[0] ?? 0, 4);
});

test('what no example has keeps its prior', () => {
  const { weights } = fitLogistic(
    [example([1, 0], true), example([0, 0], false)],
    [1, -1],
    0.01,
    [0, -3],
  );
  expect(weights[1]).toBeCloseTo(-3, 6);
});
