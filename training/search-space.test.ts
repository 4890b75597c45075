import { expect, test } from 'vitest';
import { drawSettings, type Range, withSettings } from './search-space';

const SPACE: Record<string, Range> = {
  learningRate: { kind: 'log', from: 0.001, to: 0.1 },
  dropout: { kind: 'uniform', from: 0.1, to: 0.3 },
  widths: { kind: 'choice', of: ['16-32', '24-48', '32-64'] },
};
const drawn = Array.from({ length: 300 }, (_, index) => drawSettings(SPACE, 1, index + 1));
const values = (name: string) => drawn.map((settings) => Number(settings[name]));

test('the same trial of the same seed draws the same, others do not', () => {
  expect(drawSettings(SPACE, 1, 7)).toEqual(drawn[6]);
  expect(drawSettings(SPACE, 2, 7)).not.toEqual(drawn[6]);
  expect(new Set(values('learningRate')).size).toBeGreaterThan(200);
});

test('every value lies in its range, and the whole range is used', () => {
  expect(Math.min(...values('dropout'))).toBeLessThan(0.11);
  expect(Math.min(...values('dropout'))).toBeGreaterThanOrEqual(0.1);
  expect(Math.max(...values('dropout'))).toBeGreaterThan(0.29);
  expect(Math.max(...values('dropout'))).toBeLessThanOrEqual(0.3);
  expect(new Set(drawn.map(({ widths }) => widths)).size).toBe(3);
});

test('orders of magnitude are equally likely', () => {
  const small = values('learningRate').filter((rate) => rate < 0.01).length;
  expect(small / drawn.length).toBeGreaterThan(0.4);
  expect(small / drawn.length).toBeLessThan(0.6);
});

test('numbers are short enough to be copied', () => {
  for (const rate of values('learningRate')) expect(rate).toBe(Number(rate.toPrecision(3)));
});

const RECIPE = { learningRate: 0.001, photo: { crop: 0.2, turn: 10 } };

test('replaces values of a recipe, those of its parts too', () => {
  expect(withSettings(RECIPE, { learningRate: 0.002, 'photo.crop': 0.3 })).toEqual({
    learningRate: 0.002,
    photo: { crop: 0.3, turn: 10 },
  });
  expect(RECIPE.photo.crop).toBe(0.2);
});

test.each(['rate', 'photo.zoom', 'fashion.shift', 'learningRate.x'])(
  'there is no setting %s',
  (name) => {
    expect(() => withSettings(RECIPE, { [name]: 1 })).toThrow(`no setting ${name}`);
  },
);
