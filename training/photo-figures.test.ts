import { expect, test } from 'vitest';
import { ALWAYS_TAG, type DecisionSettings } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { NONE_LABEL } from '../model/taxonomy';
import { type AnsweredPhoto, measureSets, photoFigures } from './photo-figures';

const NETWORK = { hasNone: true };
const SETTINGS: DecisionSettings = {
  temperature: 1,
  tagThreshold: 0.6,
  noneThreshold: 0.5,
  secondLookBelow: 0,
};

/** A photograph whose prediction gives `answer` the probability, `none` its own, and one other the rest. */
function photo(label: number, answer: number, probability: number, none: number): AnsweredPhoto {
  const row = new Array<number>(11).fill(0);
  row[NONE_LABEL] = none;
  row[answer] = probability;
  row[(answer + 1) % 10]! += 1 - none - probability;
  return { label, prediction: predictionOf(row, SETTINGS) };
}

/** Worked out by hand in the comments below. */
const PHOTOS = [
  photo(0, 0, 0.9, 0.05), // tag, right
  photo(0, 3, 0.7, 0.1), // tag, wrong
  photo(1, 1, 0.5, 0.3), // unsure, its best is right
  photo(1, 1, 0.25, 0.7), // none, its best of the ten is right
  photo(NONE_LABEL, 5, 0.1, 0.85), // none
  photo(NONE_LABEL, 5, 0.65, 0.3), // tag
];
const figures = photoFigures(NETWORK, PHOTOS);

test('the garments are measured by their most probable class', () => {
  expect(figures.evaluation.n).toBe(4);
  expect(figures.evaluation.accuracy).toBe(0.75);
  expect(figures.balancedAccuracy).toBe(0.75);
  expect(figures.evaluation.loss).toBeCloseTo(
    -(Math.log(0.9) + Math.log(1e-7) + Math.log(0.5) + Math.log(0.25)) / 4,
    6,
  );
});

test('tags are counted at the thresholds', () => {
  expect(figures.answered).toBe(2 / 4);
  expect(figures.answeredAccuracy).toBe(1 / 2);
  expect(figures.noneCount).toBe(2);
  expect(figures.falseTags).toBe(1 / 2);
  expect(figures.calledNone).toEqual({ garments: 1 / 4, none: 1 / 2 });
});

test('garments are told from other things by the probability of none', () => {
  // Garments 0.05 0.1 0.3 0.7 against 0.85 (above all four) and 0.3 (above two, beside one).
  expect(figures.outlierAuroc).toBeCloseTo((4 + 2.5) / 8, 12);
});

test('photographs are counted by their probability of none', () => {
  const scores = photoFigures(NETWORK, [
    photo(0, 0, 0.9, 0.07),
    photo(1, 1, 0.2, 0.72),
    photo(NONE_LABEL, 5, 0.1, 0.87),
  ]).noneScores!;
  const filled = (kind: 'garments' | 'none') =>
    scores.flatMap((bin, index) => (bin[kind] === 0 ? [] : [index]));
  expect(filled('garments')).toEqual([1, 14]);
  expect(filled('none')).toEqual([17]);
});

test('confidence is that of the likeliest output, and right when that is the truth', () => {
  // Right: 0.9, 0.5, 0.85. Wrong: 0.7, 0.7 (none, of a garment), 0.65 (a tag, of none).
  const error = 0.1 + 0.5 + 0.15 + (0.7 + 0.7) + 0.65;
  expect(figures.expectedCalibrationError).toBeCloseTo(error / 6, 12);
  expect(figures.reliability.reduce((sum, { n }) => sum + n, 0)).toBe(6);
});

test('a network without an output for none goes by its best class, on garments only', () => {
  const row = (best: number, probability: number) =>
    Array.from({ length: 10 }, (_, label) =>
      label === best ? probability : (1 - probability) / 9,
    );
  const answered = (label: number, best: number, probability: number): AnsweredPhoto => ({
    label,
    prediction: predictionOf(row(best, probability), ALWAYS_TAG),
  });
  const measured = photoFigures({ hasNone: false }, [
    answered(2, 2, 0.9),
    answered(3, 3, 0.5),
    answered(NONE_LABEL, 4, 0.6),
  ]);
  expect(measured.outlierAuroc).toBe(0.5);
  expect(measured.expectedCalibrationError).toBeCloseTo((0.1 + 0.5) / 2, 12);
  expect(measured).toMatchObject({ answered: 1, answeredAccuracy: 1, falseTags: 1 });
  expect(measured.noneScores).toBeUndefined();
});

test('a folder of none alone is told from the garments of others', () => {
  const none = PHOTOS.slice(4);
  expect(photoFigures(NETWORK, none)).toMatchObject({
    evaluation: { n: 0 },
    balancedAccuracy: null,
    outlierAuroc: null,
    answered: null,
    answeredAccuracy: null,
    falseTags: 0.5,
  });
  expect(photoFigures(NETWORK, none, PHOTOS).outlierAuroc).toBe(figures.outlierAuroc);
});

test('garments alone have no figure that needs other things', () => {
  expect(photoFigures(NETWORK, PHOTOS.slice(0, 4))).toMatchObject({
    outlierAuroc: null,
    falseTags: null,
  });
});

test('no photographs, no figures', () => {
  const nothing = photoFigures(NETWORK, []);
  expect(nothing).toMatchObject({ answered: null, expectedCalibrationError: null, noneCount: 0 });
});

test('sets are measured each by itself, but for those that lack garments', () => {
  const sets = [
    { name: 'shop', answers: PHOTOS },
    { name: 'things', answers: PHOTOS.slice(4) },
  ];
  const [shop, things] = measureSets(NETWORK, sets);
  expect(shop).toEqual({ name: 'shop', figures, otherGarments: [] });
  expect(things?.figures.outlierAuroc).toBe(figures.outlierAuroc);
  expect(things?.otherGarments).toEqual(['shop']);
});
