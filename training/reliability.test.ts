import { expect, test } from 'vitest';
import { expectedCalibrationError, reliability, type Sureness } from './reliability';

const times = (count: number, confidence: number, right: boolean): Sureness[] =>
  Array.from({ length: count }, () => ({ confidence, right }));

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
