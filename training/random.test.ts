import { expect, test } from 'vitest';
import { seededRandom, shuffledIndices } from './random';

test('the same seed, purpose and place give the same numbers', () => {
  const numbers = () => {
    const random = seededRandom(1, 'example', 2, 3);
    return [random.float(), random.int(0, 1000), random.float()];
  };
  expect(numbers()).toEqual(numbers());
});

test('streams of another seed, purpose or place have nothing in common', () => {
  const places = [[], [0], [1], [2], [1, 2], [2, 1], [12], [-1]];
  const firsts = [1, 2, 12].flatMap((seed) =>
    (['order', 'example', 'dropout'] as const).flatMap((purpose) =>
      places.map((place) => seededRandom(seed, purpose, ...place).float()),
    ),
  );
  expect(new Set(firsts).size).toBe(3 * 3 * places.length);
});

test('the first numbers of streams side by side are uniform', () => {
  const firsts = Array.from({ length: 4000 }, (_, row) =>
    seededRandom(1, 'example', 1, row).float(),
  );
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(firsts.filter((value) => value < 0.1).length / firsts.length).toBeCloseTo(0.1, 1);
});

test('shuffling keeps every index once', () => {
  const shuffled = shuffledIndices(1000, seededRandom(4, 'test'));
  expect([...shuffled]).not.toEqual([...shuffled].sort((a, b) => a - b));
  expect(new Set(shuffled).size).toBe(1000);
});
