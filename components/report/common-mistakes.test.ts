import { expect, test } from 'vitest';
import { commonMistakes } from './common-mistakes';
import { sampleReport } from './sample';

const { test: evaluation } = sampleReport().bundled;

test('the commonest comes first, and no more than are asked for', () => {
  const mistakes = commonMistakes(evaluation, 3);
  expect(mistakes).toHaveLength(3);
  expect(mistakes[0]).toMatchObject({
    truth: 'Shirt',
    answer: 'T-shirt/top',
    truthId: 'shirt',
    answerId: 't-shirt-top',
    images: 140,
    support: 1000,
  });
  const counts = mistakes.map(({ images }) => images);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('a network without a mistake has none to name', () => {
  const confusion = evaluation.confusion.map((row, truth) =>
    row.map((_, answer) => (answer === truth ? 1000 : 0)),
  );
  expect(commonMistakes({ ...evaluation, confusion }, 10)).toEqual([]);
});
