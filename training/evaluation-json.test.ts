import { expect, test } from 'vitest';
import { evaluationJson } from './evaluation-json';
import { evaluateProbabilities } from './figures';

const sneaker = [0, 0, 0, 0, 0, 0, 0, 0.8, 0.2, 0];
const evaluation = evaluateProbabilities([...sneaker, ...sneaker, ...sneaker], [7, 7, 8]);

test('has the promised form', () => {
  const json = evaluationJson(evaluation, [{ name: 'catalog', evaluation }]);
  expect(Object.keys(json)).toEqual(['fashionMnist', 'photos']);
  expect(json.fashionMnist).toEqual({ n: 3, accuracy: 2 / 3, loss: evaluation.loss });
  expect(json.photos).toEqual({
    catalog: {
      n: 3,
      accuracy: 2 / 3,
      balancedAccuracy: 0.5,
      perClass: evaluation.perClass,
    },
  });
  expect(json.photos.catalog?.perClass.sneaker).toEqual({
    precision: 2 / 3,
    recall: 1,
    f1: 0.8,
    support: 2,
  });
});

test('says that the data set is missing, and has zeros for a folder without garments', () => {
  const none = evaluateProbabilities([], []);
  const json = evaluationJson(undefined, [{ name: 'other', evaluation: none }]);
  expect(json.fashionMnist).toBeNull();
  expect(json.photos.other).toMatchObject({ n: 0, accuracy: 0, balancedAccuracy: 0 });
});
