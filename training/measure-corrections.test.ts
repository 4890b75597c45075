import { expect, test } from 'vitest';
import { predictionOf } from '../model/prediction';
import { CLASS_IDS, NONE_LABEL } from '../model/taxonomy';
import { measureCorrections, type SourcedPhoto } from './measure-corrections';

const SETTINGS = { temperature: 1, tagThreshold: 0.8, noneThreshold: 0.8 };
const [PULLOVER, COAT] = [CLASS_IDS.indexOf('pullover'), CLASS_IDS.indexOf('coat')];

/** A photograph that the network takes for one thing with this probability, and next for another. */
function photo(source: string, label: number, says: number, probability: number, next: number) {
  const rest = 1 - probability;
  const row = Array.from({ length: 11 }, (_, output) =>
    output === says ? probability : output === next ? rest * 0.9 : (rest * 0.1) / 9,
  );
  return { source, label, prediction: predictionOf(row, SETTINGS) };
}

/** Shops whose coats look like pullovers to the network, a little. */
const shops: SourcedPhoto[] = ['one', 'two', 'three'].flatMap((source) =>
  Array.from({ length: 30 }, () => photo(source, COAT, PULLOVER, 0.55, COAT)),
);

test('what a shop always gets wrong is right after a few corrections, and tagged', () => {
  const figures = measureCorrections(shops, SETTINGS, { count: 5, which: 'any' })!;
  expect(figures.sources).toBe(3);
  expect(figures.without).toEqual({ mean: 0, low: 0, high: 0 });
  expect(figures.with.mean).toBe(1);
  expect(figures.gain.mean).toBe(1);
  expect(figures.tagged).toEqual({ without: 0, with: 1 });
  expect(figures.right).toEqual({ without: null, with: 1 });
});

test('only sources with garments enough beside what is corrected count, and none is no garment', () => {
  const small = Array.from({ length: 9 }, () => photo('small', COAT, PULLOVER, 0.55, COAT));
  const things = Array.from({ length: 30 }, () =>
    photo('things', NONE_LABEL, NONE_LABEL, 0.9, COAT),
  );
  expect(
    measureCorrections([...small, ...things], SETTINGS, { count: 5, which: 'any' }),
  ).toBeUndefined();
  expect(
    measureCorrections([...small, ...shops], SETTINGS, { count: 5, which: 'any' })?.sources,
  ).toBe(3);
});

test('what is corrected is not measured: those right from the first are what is left', () => {
  const shop = [
    ...Array.from({ length: 5 }, () => photo('shop', COAT, PULLOVER, 0.9, COAT)),
    ...Array.from({ length: 10 }, () => photo('shop', PULLOVER, PULLOVER, 0.999, COAT)),
  ];
  const figures = measureCorrections(shop, SETTINGS, { count: 5, which: 'faulty' })!;
  expect(figures.without.mean).toBe(1);
  expect(figures.with.mean).toBe(1);
});

test('a bound of nothing changes nothing, and the same seed gives the same', () => {
  const options = { count: 5, which: 'any', draws: 3 } as const;
  const bound = measureCorrections(shops, SETTINGS, { ...options, bound: 0 })!;
  expect(bound.gain).toEqual({ mean: 0, low: 0, high: 0 });
  expect(measureCorrections(shops, SETTINGS, options)).toEqual(
    measureCorrections(shops, SETTINGS, options),
  );
});
