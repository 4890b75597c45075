import { expect, test } from 'vitest';
import { answerSpeed } from './answer-speed';
import { overview } from './overview';
import { taggedImage } from './sample';

test.each([
  [[5], 5],
  [[30, 10, 20], 20],
  [[40, 10, 20, 30], 25],
])('the median of %j ms is %d', (times, median) => {
  const images = times.map((milliseconds) => taggedImage('bag', { milliseconds }));
  expect(answerSpeed(overview(images)).medianMilliseconds).toBe(median);
});

test('without answers there is no median', () => {
  expect(answerSpeed(overview([]))).toEqual({ medianMilliseconds: undefined, backends: [] });
});
