import { expect, test } from 'vitest';
import { seededRandom, shuffledIndices } from './random';

test('the same seed and stream give the same numbers, others give others', () => {
  const first = (seed: number, stream: number) => seededRandom(seed, stream).float();
  expect(first(1, 2)).toBe(first(1, 2));
  expect(new Set([first(1, 1), first(1, 2), first(2, 1), first(2, 2)]).size).toBe(4);
});

test('shuffling keeps every index once', () => {
  const shuffled = shuffledIndices(1000, seededRandom(4));
  expect([...shuffled]).not.toEqual([...shuffled].sort((a, b) => a - b));
  expect(new Set(shuffled).size).toBe(1000);
});
