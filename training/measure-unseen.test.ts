import { expect, test } from 'vitest';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { NONE_LABEL } from '../model/taxonomy';
import { describeUnseen } from './describe-unseen';
import { measureUnseen, type UnseenPhoto } from './measure-unseen';

const NETWORK = { hasNone: true, settings: { tagThreshold: 0.8, noneThreshold: 0.8 } };
const [SNEAKER, BAG] = [7, 8];

function photo(source: string, label: number, says: number, share: number): UnseenPhoto {
  const row = new Array<number>(11).fill((1 - share) / 10);
  row[says] = share;
  const prediction = predictionOf(row, { ...ALWAYS_TAG, ...NETWORK.settings });
  return { source, label, prediction, isChosenBy: source.startsWith('chosen') };
}

const repeated = (times: number, ...photos: UnseenPhoto[]) =>
  Array.from({ length: times }, () => photos).flat();

test('sources that chose nothing are also measured apart, and none outweighs its photographs', () => {
  const unseen = measureUnseen(
    [
      ...repeated(8, photo('large', SNEAKER, SNEAKER, 0.9)),
      ...repeated(2, photo('large', SNEAKER, BAG, 0.2)),
      ...repeated(
        2,
        photo('small', BAG, SNEAKER, 0.9),
        photo('small', NONE_LABEL, NONE_LABEL, 0.9),
      ),
      ...repeated(12, photo('chosen', BAG, BAG, 0.9)),
    ],
    NETWORK,
  )!;
  expect(unseen.sources).toEqual([
    { name: 'large', isChosenBy: false, garments: 10, right: 8, others: 0 },
    { name: 'small', isChosenBy: false, garments: 2, right: 0, others: 2 },
    { name: 'chosen', isChosenBy: true, garments: 12, right: 12, others: 0 },
  ]);
  expect(unseen.untouched).toMatchObject({
    sources: 2,
    garments: 12,
    others: 2,
    accuracy: { mean: 8 / 12, low: 0, high: 0.8 },
    outlierAuroc: 1,
    answered: 10 / 12,
    answeredAccuracy: 0.8,
    falseTags: 0,
  });
  expect(unseen.all).toMatchObject({ sources: 3, garments: 24, accuracy: { mean: 20 / 24 } });
  expect(unseen.page).toMatchObject({ count: 2, without: { mean: 0.9 }, with: { mean: 1 } });
  expect(describeUnseen(unseen)).toContain('2 sources, 12 garments right 66.7 [0.0, 80.0]');
});

test('where all sources helped to choose, none is called untouched', () => {
  const unseen = measureUnseen(repeated(3, photo('chosen', BAG, BAG, 0.9)), NETWORK)!;
  expect(unseen.untouched).toBeUndefined();
  expect(unseen.page).toBeUndefined();
});

test('of no garment nothing is said', () => {
  expect(measureUnseen([], NETWORK)).toBeUndefined();
  expect(measureUnseen([photo('a', NONE_LABEL, BAG, 0.9)], NETWORK)).toBeUndefined();
});
