import { expect, test } from 'vitest';
import { findings } from './findings';
import { sampleReport } from './sample';

const { test: evaluation } = sampleReport().bundled;

test('names the best class, the worst and the commonest mistake', () => {
  const { best, worst, mistake } = findings(evaluation);
  expect(best.name).toBe('Bag');
  expect(worst.name).toBe('Shirt');
  expect(mistake).toMatchObject({
    truth: 'Shirt',
    answer: 'T-shirt/top',
    images: 140,
    support: 1000,
  });
});

test('a network without a mistake has none to name', () => {
  const confusion = evaluation.confusion.map((row, truth) =>
    row.map((_, answer) => (answer === truth ? 1000 : 0)),
  );
  expect(findings({ ...evaluation, confusion }).mistake).toBeUndefined();
});
