import { expect, test } from 'vitest';
import { adjust, BOUNDS, type Witness } from './adjust';

const EVEN = new Array(11).fill(1 / 11);
const speaks = (label: number, logOdds: number) =>
  Array.from({ length: 11 }, (_, output) => (output === label ? logOdds : 0));
const WITNESSES = Object.keys(BOUNDS) as Witness[];

test('without other witnesses the probabilities stay as they are', () => {
  expect(adjust(EVEN, [])).toBe(EVEN);
});

test('log-odds multiply the odds of an answer', () => {
  const adjusted = adjust(EVEN, [{ witness: 'words', logOdds: speaks(3, Math.log(5)) }]);
  expect(adjusted[3]).toBeCloseTo(5 / 15, 12);
  expect(adjusted[0]).toBeCloseTo(1 / 15, 12);
});

test('witnesses add up, in whatever order', () => {
  const words = { witness: 'words', logOdds: speaks(3, Math.log(2)) } as const;
  const corrections = { witness: 'corrections', logOdds: speaks(3, Math.log(3)) } as const;
  expect(adjust(EVEN, [words, corrections])[3]).toBeCloseTo(6 / 16, 12);
  expect(adjust(EVEN, [corrections, words])[3]).toBeCloseTo(6 / 16, 12);
});

test.each(WITNESSES)(
  '%s shift the odds by no more than their bound, for and against',
  (witness) => {
    const most = Math.exp(BOUNDS[witness]);
    for (const huge of [50, Number.POSITIVE_INFINITY]) {
      const forIt = adjust(EVEN, [{ witness, logOdds: speaks(3, huge) }]);
      expect(forIt[3]! / forIt[0]!).toBeCloseTo(most, 9);
      const against = adjust(EVEN, [{ witness, logOdds: speaks(3, -huge) }]);
      expect(against[0]! / against[3]!).toBeCloseTo(most, 9);
    }
  },
);

test('what the network rules out stays ruled out', () => {
  const sure = [1, ...new Array(10).fill(0)];
  expect(adjust(sure, [{ witness: 'words', logOdds: speaks(3, 3) }])).toEqual(sure);
});

test('a network of ten outputs is shifted by the ten', () => {
  const ten = new Array(10).fill(0.1);
  const adjusted = adjust(ten, [{ witness: 'words', logOdds: speaks(10, 3) }]);
  expect(adjusted).toHaveLength(10);
  expect(adjusted[0]).toBeCloseTo(0.1, 12);
});

test.each([[[]], [new Array(10).fill(0)], [speaks(2, Number.NaN)]])('refuses %j', (logOdds) => {
  expect(() => adjust(EVEN, [{ witness: 'words', logOdds }])).toThrow(RangeError);
});
