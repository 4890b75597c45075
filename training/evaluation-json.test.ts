import { expect, test } from 'vitest';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { evaluationJson } from './evaluation-json';
import { photoFigures } from './photo-figures';

const SNEAKER = [0, 0, 0, 0, 0, 0, 0, 0.8, 0.2, 0, 0];
const ask = (labels: number[]) =>
  photoFigures(
    { hasNone: true },
    labels.map((label) => ({ label, prediction: predictionOf(SNEAKER, ALWAYS_TAG) })),
  );

test('has the promised form', () => {
  const figures = ask([7, 7, 8, 10]);
  const json = evaluationJson(figures, [{ name: 'catalog', figures }]);
  expect(Object.keys(json)).toEqual(['fashionMnist', 'photos']);
  expect(json.fashionMnist).toEqual({
    n: 3,
    accuracy: 2 / 3,
    loss: figures.evaluation.loss,
    expectedCalibrationError: expect.closeTo(0.3, 12),
  });
  expect(json.photos).toEqual({
    catalog: {
      n: 3,
      accuracy: 2 / 3,
      balancedAccuracy: 0.5,
      perClass: figures.evaluation.perClass,
      noneCount: 1,
      outlierAuroc: 0.5,
      answered: 1,
      answeredAccuracy: 2 / 3,
      falseTags: 1,
      expectedCalibrationError: expect.closeTo(0.3, 12),
      // Four answers of 0.8 each: the mean distance of a binomial share from 0.8.
      calibrationErrorByChance: expect.closeTo(0.164, 1),
    },
  });
  expect(json.photos.catalog?.perClass.sneaker).toEqual({
    precision: 2 / 3,
    recall: 1,
    f1: 0.8,
    support: 2,
  });
});

test('a folder of other things alone has null where garments are needed', () => {
  const json = evaluationJson(undefined, [{ name: 'other', figures: ask([10]) }]);
  expect(json.fashionMnist).toBeNull();
  expect(json.photos.other).toMatchObject({
    n: 0,
    accuracy: null,
    balancedAccuracy: null,
    noneCount: 1,
    outlierAuroc: null,
    answered: null,
    answeredAccuracy: null,
    falseTags: 1,
    expectedCalibrationError: expect.any(Number),
  });
});
