import { expect, test } from 'vitest';
import { learningRateAt, sideAt, stepsPerEpoch } from './schedule';

const RECIPE = { learningRate: 0.4, warmUp: 0.1, schedule: 'cosine' } as const;

test.each([
  [0, 0.4 / 11],
  [9, 4 / 11],
  [10, 0.4],
  [55, 0.2],
  [99, 0.0001],
])('grows, then falls along a cosine: step %i of 100 has %d', (step, rate) => {
  expect(learningRateAt(step, 100, RECIPE)).toBeCloseTo(rate, 3);
});

test('the last batch of an epoch may be smaller', () => {
  const rowsPerEpoch = 100;
  expect([10, 30, 128].map((batchSize) => stepsPerEpoch({ rowsPerEpoch }, { batchSize }))).toEqual([
    10, 4, 1,
  ]);
});

test('may stay as it is', () => {
  const constant = { ...RECIPE, warmUp: 0, schedule: 'constant' } as const;
  expect([0, 50, 99].map((step) => learningRateAt(step, 100, constant))).toEqual([0.4, 0.4, 0.4]);
});

test.each([
  [1, 40],
  [5, 40],
  [6, 56],
  [10, 56],
])('the side of epoch %i of 10 is %i', (epoch, side) => {
  const sides: [number, number][] = [
    [0, 40],
    [0.5, 56],
  ];
  expect(sideAt(epoch, { sides, epochs: 10 })).toBe(side);
});
