import { expect, test } from 'vitest';
import { count, duration, exactPercent, percent, probabilityPercent } from './figures';

test.each([
  [0, '0%'],
  [0.0004, '<1%'],
  [0.01, '1%'],
  [0.945, '95%'],
  [0.99, '99%'],
  [0.9951, '>99%'],
  [1, '100%'],
])('percent(%d) is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

test.each([
  [0, '<1%'],
  [0.5, '50%'],
  [1, '>99%'],
])('probabilityPercent(%d) is %s', (probability, text) => {
  expect(probabilityPercent(probability)).toBe(text);
});

test('exactPercent keeps two decimals', () => {
  expect(exactPercent(0.8954)).toBe('89.54%');
});

test.each([
  [0.42, '0.4 ms'],
  [9.97, '10 ms'],
  [312.4, '312 ms'],
  [999.7, '1.0 s'],
  [41_230, '41.2 s'],
  [59_980, '1 min 0 s'],
  [125_400, '2 min 5 s'],
])('duration(%d) is %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test.each([
  [0, '0 pictures'],
  [1, '1 picture'],
  [10_000, '10,000 pictures'],
])('count(%d) is %s', (number, text) => {
  expect(count(number, 'picture')).toBe(text);
});

test('count takes an irregular plural', () => {
  expect(count(2, 'category', 'categories')).toBe('2 categories');
});
