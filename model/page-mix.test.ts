import { expect, test } from 'vitest';
import { adjust, BOUNDS } from './adjust';
import { mixAdjustment, pageMix } from './page-mix';

/** A row that gives one output this probability, and the others what is left, alike. */
const row = (label: number, probability: number) =>
  Array.from({ length: 11 }, (_, output) =>
    output === label ? probability : (1 - probability) / 10,
  );
/** A row that hesitates between two outputs. */
const between = (one: number, other: number, probability: number) =>
  Array.from({ length: 11 }, (_, output) => {
    if (output === one) return probability;
    return output === other ? 1 - probability : 0;
  });
const times = <T>(count: number, value: T) => new Array<T>(count).fill(value);
const most = (probabilities: readonly number[]) =>
  probabilities.indexOf(Math.max(...probabilities));

test('among sneakers, a picture that hesitates between sneaker and ankle boot is a sneaker', () => {
  const rows = [...times(20, row(7, 0.9)), between(7, 9, 0.4)];
  const mix = pageMix(rows)!;
  const adjusted = adjust(rows.at(-1)!, [mixAdjustment(mix, rows.at(-1)!)]);
  expect(most(adjusted)).toBe(7);
  expect(adjusted[7]).toBeGreaterThan(0.9);
});

test('it counts what it is sure of, and the prior beside it', () => {
  // 15 pictures and 5 of the prior, of which each class has 1 / 11.2.
  const mix = pageMix(times(15, between(7, 9, 1)))!;
  expect(mix.pictures).toBe(15);
  expect(mix.counts[7]).toBeCloseTo(15 + 5 / 11.2, 9);
  expect(mix.counts[0]).toBeCloseTo(5 / 11.2, 9);
  expect(mix.counts[10]).toBeCloseTo(6 / 11.2, 9);
  const { logOdds } = mixAdjustment(mix);
  expect(logOdds[7]).toBeCloseTo(Math.log(((15 + 5 / 11.2) / 20) * 11.2), 9);
  expect(logOdds[0]).toBeCloseTo(Math.log(5 / 20), 9);
});

test('a picture is no witness of itself', () => {
  const others = times(9, row(7, 0.95));
  const own = row(2, 0.6);
  const mix = pageMix([...others, own])!;
  const withIt = mixAdjustment(mix).logOdds;
  const without = mixAdjustment(mix, own).logOdds;
  expect(without[2]).toBeLessThan(withIt[2]!);
  // All that is left of pullover is the prior's, and the little that the sneakers leave open.
  expect(without[2]).toBeCloseTo(Math.log(5 / 14), 1);
});

test('without its own answer, a picture that the mix was not made of hears all of it', () => {
  const rows = times(10, row(3, 0.9));
  const { logOdds } = mixAdjustment(pageMix(rows)!);
  expect(logOdds[3]).toBeGreaterThan(mixAdjustment(pageMix(rows)!, rows[0]!).logOdds[3]!);
});

test.each([0, 1, 2, 3])('%d pictures say nothing', (count) => {
  expect(pageMix(times(count, row(7, 0.9)))).toBeUndefined();
});

test('four pictures say something', () => {
  expect(pageMix(times(4, row(7, 0.9)))?.pictures).toBe(4);
});

test('a page of many kinds says nothing', () => {
  const eight = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((label) => times(5, row(label, 0.99)));
  expect(pageMix(eight)).toBeUndefined();
  const five = [0, 1, 2, 3, 4].flatMap((label) => times(5, row(label, 0.99)));
  expect(pageMix(five)).toBeDefined();
});

test('pictures that say nothing are no mix', () => {
  expect(pageMix(times(30, times(11, 1 / 11)))).toBeUndefined();
});

test('it shifts the odds by its bound at most, however many pictures there are', () => {
  const rows = times(3000, row(7, 1));
  const own = times(11, 1 / 11);
  const adjusted = adjust(own, [mixAdjustment(pageMix(rows)!)]);
  const largest = Math.max(...adjusted) / Math.min(...adjusted);
  expect(largest).toBeCloseTo(Math.exp(2 * BOUNDS.mix), 6);
  expect(adjusted[7]! / own[7]!).toBeLessThanOrEqual(Math.exp(2 * BOUNDS.mix));
});

test('what the network is sure of it does not turn', () => {
  const rows = [...times(40, row(7, 0.99)), row(8, 0.995)];
  const adjusted = adjust(rows.at(-1)!, [mixAdjustment(pageMix(rows)!, rows.at(-1)!)]);
  expect(most(adjusted)).toBe(8);
});

test('the order of the pictures does not matter', () => {
  const rows = [...times(9, row(7, 0.8)), ...times(4, between(7, 9, 0.3)), row(10, 0.7)];
  const there = mixAdjustment(pageMix(rows)!).logOdds;
  const back = mixAdjustment(pageMix([...rows].reverse())!).logOdds;
  there.forEach((logOdds, label) => {
    expect(logOdds).toBeCloseTo(back[label]!, 12);
  });
});

test('rows of a network without none of the ten are taken', () => {
  const ten = [
    ...row(7, 0.9)
      .slice(0, 10)
      .map((share) => share / 0.99),
    0,
  ];
  expect(pageMix(times(12, ten))?.counts[10]).toBeCloseTo(6 / 11.2, 9);
});

test.each([
  [[]],
  [times(10, 0.1)],
  [times(11, 1)],
  [times(11, Number.NaN)],
  [[2, -1, ...times(9, 0)]],
  [times(11, 0)],
  [[Number.POSITIVE_INFINITY, ...times(10, 0)]],
])('refuses %j', (bad) => {
  expect(() => pageMix([...times(9, row(7, 0.9)), bad])).toThrow(RangeError);
  expect(() => mixAdjustment(pageMix(times(9, row(7, 0.9)))!, bad)).toThrow(RangeError);
});
