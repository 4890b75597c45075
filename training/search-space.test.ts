import { expect, test } from 'vitest';
import { MOBILENET } from './recipes';
import { drawSettings, type Range, SEARCH_SPACE } from './search-space';

const SPACE: Record<string, Range> = {
  learningRate: { kind: 'log', from: 0.001, to: 0.1 },
  dropout: { kind: 'uniform', from: 0.1, to: 0.3 },
};
const drawn = Array.from({ length: 300 }, (_, index) => drawSettings(SPACE, 1, index + 1));
const values = (name: string) => drawn.map((settings) => settings[name]!);

test('the same trial of the same seed draws the same, others do not', () => {
  expect(drawSettings(SPACE, 1, 7)).toEqual(drawn[6]);
  expect(drawSettings(SPACE, 2, 7)).not.toEqual(drawn[6]);
  expect(new Set(values('learningRate')).size).toBeGreaterThan(200);
});

test('every value lies in its range, and the whole range is used', () => {
  expect(Math.min(...values('dropout'))).toBeLessThan(0.11);
  expect(Math.min(...values('dropout'))).toBeGreaterThanOrEqual(0.1);
  expect(Math.max(...values('dropout'))).toBeGreaterThan(0.29);
  expect(Math.max(...values('dropout'))).toBeLessThanOrEqual(0.3);
});

test('orders of magnitude are equally likely', () => {
  const small = values('learningRate').filter((rate) => rate < 0.01).length;
  expect(small / drawn.length).toBeGreaterThan(0.4);
  expect(small / drawn.length).toBeLessThan(0.6);
});

test('numbers are short enough to be copied', () => {
  for (const rate of values('learningRate')) expect(rate).toBe(Number(rate.toPrecision(3)));
});

test('the recipe as it is lies within what is searched', () => {
  for (const [name, { from, to }] of Object.entries(SEARCH_SPACE)) {
    const value = MOBILENET[name as keyof typeof SEARCH_SPACE];
    expect(value, name).toBeGreaterThan(from);
    expect(value, name).toBeLessThan(to);
  }
});
