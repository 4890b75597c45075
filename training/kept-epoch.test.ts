import { expect, test } from 'vitest';
import { isKept } from './kept-epoch';

/** Of 400 images at 80 % one standard error is two points. */
const set = (accuracy: number) => [{ accuracy, count: 400 }];

test.each([
  { accuracy: 0.81, photographs: true, kept: true },
  { accuracy: 0.8, photographs: true, kept: true },
  { accuracy: 0.781, photographs: true, kept: true },
  { accuracy: 0.777, photographs: true, kept: false },
  { accuracy: 0.81, photographs: false, kept: true },
  { accuracy: 0.8, photographs: false, kept: false },
])('after 80 % on validation, $accuracy of photographs ($photographs): kept $kept', (one) => {
  expect(isKept(0.8, set(one.accuracy), one)).toBe(one.kept);
});

test('of several sets the mean decides, which is surer than each of them', () => {
  const sets = (accuracy: number) => [...set(accuracy), ...set(accuracy)];
  expect(isKept(0.8, sets(0.787), { photographs: true })).toBe(true);
  expect(isKept(0.8, sets(0.784), { photographs: true })).toBe(false);
});

test('the first epoch is kept', () => {
  expect(isKept(-Infinity, set(0), { photographs: false })).toBe(true);
});
