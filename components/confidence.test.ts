import { expect, test } from 'vitest';
import { confidence } from './confidence';

test.each([
  [1, 'Very sure'],
  [0.9, 'Very sure'],
  [0.89, 'Fairly sure'],
  [0.7, 'Fairly sure'],
  [0.5, 'Likely'],
  [0.49, 'A guess'],
  [0.1, 'A guess'],
])('%d is %j', (probability, words) => {
  expect(confidence(probability)).toBe(words);
});
