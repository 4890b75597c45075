import { expect, test } from 'vitest';
import { interleaved } from './interleaved';

test('takes one of each list by turns, longer lists at the end', () => {
  expect(interleaved([['a1', 'a2', 'a3'], ['b1'], [], ['d1', 'd2']])).toEqual([
    'a1',
    'b1',
    'd1',
    'a2',
    'd2',
    'a3',
  ]);
});

test('has nothing to take from nothing', () => {
  expect(interleaved([])).toEqual([]);
});
