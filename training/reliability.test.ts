import { expect, test } from 'vitest';
import {
  calibrationErrorByChance,
  expectedCalibrationError,
  reliability,
  type Sureness,
} from './reliability';

const times = (count: number, confidence: number, right = true): Sureness[] =>
  Array.from({ length: count }, () => ({ confidence, right }));

const sureness = ({ confidence }: Sureness) => confidence;

test('sorts answers into fifteen ranges', () => {
  const bins = reliability([...times(3, 0.9, true), ...times(1, 0.9, false), ...times(2, 1, true)]);
  expect(bins).toHaveLength(15);
  expect(bins[13]).toEqual({ n: 4, confidence: 0.9, accuracy: 0.75 });
  expect(bins[14]).toEqual({ n: 2, confidence: 1, accuracy: 1 });
  expect(bins[0]).toEqual({ n: 0, confidence: 0, accuracy: 0 });
});

test('a range holds its upper end', () => {
  const [first, second] = reliability([...times(1, 0, false), ...times(1, 1 / 15, true)]);
  expect(first?.n).toBe(2);
  expect(second?.n).toBe(0);
});

test.each<{ name: string; answers: Sureness[]; error: number | null }>([
  { name: 'nothing', answers: [], error: null },
  {
    name: 'as sure as it is right',
    answers: [...times(3, 0.75, true), ...times(1, 0.75, false)],
    error: 0,
  },
  { name: 'sure and always wrong', answers: times(5, 1, false), error: 1 },
  // Six answers: four are 0.15 too sure, two are 0.4 too modest.
  {
    name: 'two ranges',
    answers: [...times(3, 0.9, true), ...times(1, 0.9, false), ...times(2, 0.6, true)],
    error: (4 * 0.15 + 2 * 0.4) / 6,
  },
])('expected calibration error: $name', ({ answers, error }) => {
  const measured = expectedCalibrationError(reliability(answers));
  if (error === null) expect(measured).toBeNull();
  else expect(measured).toBeCloseTo(error, 12);
});

test.each<{ name: string; confidences: number[]; error: number; within: number }>([
  {
    name: 'certainty is never wrong',
    confidences: times(50, 1).map(sureness),
    error: 0,
    within: 0,
  },
  // |right - 1/2| of one answer is always a half.
  { name: 'one answer of even odds', confidences: [0.5], error: 0.5, within: 0 },
  // The mean distance of a binomial share from its mean: sqrt(2 p (1 - p) / (pi n)) for many.
  {
    name: 'a hundred answers of even odds',
    confidences: times(100, 0.5).map(sureness),
    error: Math.sqrt(0.5 / (Math.PI * 100)),
    within: 0.01,
  },
  {
    name: 'ten thousand answers of even odds',
    confidences: times(10_000, 0.5).map(sureness),
    error: Math.sqrt(0.5 / (Math.PI * 10_000)),
    within: 0.001,
  },
])('calibration error by chance: $name', ({ confidences, error, within }) => {
  const answers = confidences.map((confidence) => ({ confidence }));
  expect(Math.abs(calibrationErrorByChance(answers)! - error)).toBeLessThanOrEqual(within);
});

test('there is no calibration error by chance where there are no answers', () => {
  expect(calibrationErrorByChance([])).toBeNull();
});
