import { expect, test } from 'vitest';
import { ALWAYS_TAG } from './decision';
import { answerProbability, predictionOf, topOutputs } from './prediction';

const SETTINGS = { temperature: 1, tagThreshold: 0.6, noneThreshold: 0.5 };
const TEN = [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.4, 0.2, 0.05];

test('ranks all ten classes, the most probable first', () => {
  const { answer, ranking, none } = predictionOf(TEN, ALWAYS_TAG);
  expect(answer).toEqual({ kind: 'tag', class: 'sneaker' });
  expect(ranking).toHaveLength(10);
  expect(ranking[0]).toEqual({ class: 'sneaker', probability: expect.closeTo(0.4, 12) });
  expect(ranking[1]).toEqual({ class: 'bag', probability: expect.closeTo(0.2, 12) });
  expect(none).toBe(0);
});

test('keeps the probability of none apart', () => {
  const { answer, ranking, none } = predictionOf([...TEN.map((p) => p / 4), 0.75], SETTINGS);
  expect(answer).toEqual({ kind: 'none' });
  expect(none).toBeCloseTo(0.75, 12);
  expect(ranking.reduce((sum, { probability }) => sum + probability, none)).toBeCloseTo(1, 12);
});

test('calibrates before it decides', () => {
  const sure = [...new Array(7).fill(0.01), 0.91, 0.01, 0.01];
  expect(predictionOf(sure, SETTINGS).answer.kind).toBe('tag');
  expect(predictionOf(sure, { ...SETTINGS, temperature: 5 }).answer.kind).toBe('unsure');
});

test.each([[[1]], [new Array(12).fill(0.1)], [[Number.NaN, ...new Array(9).fill(0.1)]]])(
  'refuses %j',
  (probabilities) => {
    expect(() => predictionOf(probabilities, ALWAYS_TAG)).toThrow(RangeError);
  },
);

test.each([
  { none: 0, top: ['sneaker', 'bag', 't-shirt-top'] },
  { none: 0.2, top: ['sneaker', 'none', 'bag'] },
  { none: 0.8, top: ['none', 'sneaker', 'bag'] },
])('with a probability of none of $none, the top three are $top', ({ none, top }) => {
  const outputs = [...TEN.map((p) => p * (1 - none)), none];
  const prediction = predictionOf(outputs, ALWAYS_TAG);
  expect(topOutputs(prediction, 3).map(({ id }) => id)).toEqual(top);
});

test.each([
  ['a tag: its class, also where none is likelier', ALWAYS_TAG, 0.8, 0.08],
  ['two classes: the likelier one', SETTINGS, 0.2, 0.32],
  ['none or a class: none where that is likelier', { ...SETTINGS, noneThreshold: 1 }, 0.8, 0.8],
  ['none: that', SETTINGS, 0.8, 0.8],
])('the probability of %s', (_, settings, none, probability) => {
  const prediction = predictionOf([...TEN.map((p) => p * (1 - none)), none], settings);
  expect(answerProbability(prediction)).toBeCloseTo(probability, 12);
});
