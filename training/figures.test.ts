import { expect, test } from 'vitest';
import { CLASS_IDS } from '../model/taxonomy';
import { balancedAccuracy, classificationReport, evaluateProbabilities } from './figures';
import scikitLearn from './scikit-learn-figures.json';

/** Softmax rows in which `answers[i]` has 0.7 and, where that is wrong, the truth 0.2. */
function rows(answers: number[], labels: number[]): number[] {
  return answers.flatMap((answer, image) => {
    const row = new Array(10).fill(0);
    row[labels[image]!] = 0.2;
    row[answer] = 0.7;
    return row;
  });
}

const LABELS = [0, 0, 0, 1, 1, 2];
const small = evaluateProbabilities(rows([0, 0, 1, 1, 2, 2], LABELS), LABELS);

test('counts, by hand', () => {
  expect(small.n).toBe(6);
  expect(small.accuracy).toBeCloseTo(4 / 6, 12);
  expect(small.loss).toBeCloseTo(-(4 * Math.log(0.7) + 2 * Math.log(0.2)) / 6, 12);
  expect(small.confusion[0]).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(small.confusion[1]).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(small.confusion[2]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test.each([
  ['t-shirt-top', 1, 2 / 3, 0.8, 3],
  ['trouser', 0.5, 0.5, 0.5, 2],
  ['pullover', 0.5, 1, 2 / 3, 1],
  ['dress', 0, 0, 0, 0],
] as const)('figures of %s, by hand', (id, precision, recall, f1, support) => {
  const figures = small.perClass[id];
  expect(figures.precision).toBeCloseTo(precision, 12);
  expect(figures.recall).toBeCloseTo(recall, 12);
  expect(figures.f1).toBeCloseTo(f1, 12);
  expect(figures.support).toBe(support);
});

test('means, by hand', () => {
  expect(small.macro.precision).toBeCloseTo(2 / 10, 12);
  expect(small.macro.recall).toBeCloseTo((2 / 3 + 0.5 + 1) / 10, 12);
  expect(small.macro.f1).toBeCloseTo((0.8 + 0.5 + 2 / 3) / 10, 12);
  expect(small.macro.support).toBe(6);
  expect(small.weighted.precision).toBeCloseTo((3 * 1 + 2 * 0.5 + 0.5) / 6, 12);
  expect(small.weighted.recall).toBeCloseTo(4 / 6, 12);
  expect(small.weighted.f1).toBeCloseTo((3 * 0.8 + 2 * 0.5 + 2 / 3) / 6, 12);
  expect(balancedAccuracy(small)).toBeCloseTo((2 / 3 + 0.5 + 1) / 3, 12);
});

// Its sandals have no images, and some answers.
const images = scikitLearn.confusion.flatMap((row, truth) =>
  row.flatMap((count, answer) => new Array<[number, number]>(count).fill([truth, answer])),
);
const labels = images.map(([truth]) => truth);
const likeScikitLearn = evaluateProbabilities(
  rows(
    images.map(([, answer]) => answer),
    labels,
  ),
  labels,
);

test('the matrix is the one that scikit-learn was given', () => {
  expect(likeScikitLearn.confusion).toEqual(scikitLearn.confusion);
  expect(Math.abs(likeScikitLearn.accuracy - scikitLearn.accuracy)).toBeLessThan(1e-12);
});

test.each([
  ...CLASS_IDS.map((id) => ({
    name: id,
    ours: likeScikitLearn.perClass[id],
    theirs: scikitLearn.perClass[id],
  })),
  { name: 'the macro mean', ours: likeScikitLearn.macro, theirs: scikitLearn.macro },
  { name: 'the weighted mean', ours: likeScikitLearn.weighted, theirs: scikitLearn.weighted },
])('figures of $name are those of scikit-learn', ({ ours, theirs }) => {
  expect(ours.support).toBe(theirs.support);
  for (const name of ['precision', 'recall', 'f1'] as const) {
    expect(Math.abs(ours[name] - theirs[name]), name).toBeLessThan(1e-12);
  }
});

test('an answer of probability 0 costs what Keras lets it cost', () => {
  const certain = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(evaluateProbabilities(certain, [0]).loss).toBeCloseTo(-Math.log(1e-7), 10);
  expect(evaluateProbabilities(certain, [1]).loss).toBeCloseTo(0, 12);
});

test('none of the ten counts in the loss, never as the answer', () => {
  const mostlyNone = [0, 0.1, 0, 0, 0, 0, 0, 0.05, 0, 0, 0.85];
  const evaluation = evaluateProbabilities([...mostlyNone, ...mostlyNone], [1, 7]);
  expect(evaluation.accuracy).toBe(0.5);
  expect(evaluation.confusion[7]![1]).toBe(1);
  expect(evaluation.loss).toBeCloseTo(-(Math.log(0.1) + Math.log(0.05)) / 2, 12);
});

test('of equal probabilities the first class is the answer', () => {
  const even = new Array(10).fill(0.1);
  expect(evaluateProbabilities(even, [0]).accuracy).toBe(1);
  expect(evaluateProbabilities(even, [1]).accuracy).toBe(0);
});

test('nothing to evaluate gives zeros, not NaN', () => {
  const nothing = evaluateProbabilities([], []);
  expect(nothing).toMatchObject({ n: 0, accuracy: 0, loss: 0, macro: { f1: 0, support: 0 } });
  expect(balancedAccuracy(nothing)).toBe(0);
  expect(classificationReport(nothing)).not.toContain('NaN');
});

test.each([
  [
    'too few probabilities',
    new Array(10).fill(0.1),
    [1, 2],
    '2 labels need 20 or 22 probabilities',
  ],
  ['NaN', new Array(10).fill(Number.NaN), [1], 'image 0 is not a number'],
])('refuses %s', (_, probabilities, labels, message) => {
  expect(() => evaluateProbabilities(probabilities, labels)).toThrow(message);
});

test('prints the report as scikit-learn does', () => {
  expect(classificationReport(small, 2)).toBe(
    `              precision    recall  f1-score   support

 T-shirt/top       1.00      0.67      0.80         3
     Trouser       0.50      0.50      0.50         2
    Pullover       0.50      1.00      0.67         1
       Dress       0.00      0.00      0.00         0
        Coat       0.00      0.00      0.00         0
      Sandal       0.00      0.00      0.00         0
       Shirt       0.00      0.00      0.00         0
     Sneaker       0.00      0.00      0.00         0
         Bag       0.00      0.00      0.00         0
  Ankle boot       0.00      0.00      0.00         0

    accuracy                           0.67         6
   macro avg       0.20      0.22      0.20         6
weighted avg       0.75      0.67      0.68         6
`,
  );
  expect(classificationReport(small, 4)).toContain(
    'weighted avg     0.7500    0.6667    0.6778         6',
  );
});
