import { expect, test } from 'vitest';
import { sampleTag } from '../components/popup/sample';
import { hear } from './hear';
import type { Tag } from './protocol';
import { withoutWitnesses } from './without-witnesses';

const thresholds = { tagThreshold: 0.7, noneThreshold: 0.8 };
const unsure: Tag = {
  ...sampleTag({ kind: 'unsure', candidates: ['shirt', 'coat'] }, { shirt: 0.5, coat: 0.4 }),
  thresholds,
};
/** For coats (label 4), and against shirts (label 6). */
const corrections = { count: 6, logOdds: [0, 0, 0, 0, 1.5, 0, -1.5, 0, 0, 0, 0] };

test('what is heard shifts the answer, and what the picture alone says stands beside it', () => {
  const heard = hear(unsure, { corrections });
  expect(heard.answer).toEqual({ kind: 'tag', class: 'coat' });
  expect(heard.ranking[0].probability / heard.ranking[1]!.probability).toBeCloseTo(
    (0.4 / 0.5) * Math.exp(3),
    9,
  );
  expect(heard.witnesses).toEqual({ corrections });
  const { answer, ranking, none } = unsure;
  expect(heard.picture).toEqual({ answer, ranking, none });
  expect(withoutWitnesses(heard)).toEqual(unsure);
});

test('it is always the picture that is shifted, not what was shifted before', () => {
  const once = hear(unsure, { corrections });
  expect(hear(once, { corrections })).toEqual(once);
  expect(hear(once, {})).toEqual(unsure);
});

test('what the person says of the picture is not shifted by what they say of others', () => {
  const corrected: Tag = { ...unsure, correction: 'bag' };
  expect(hear(corrected, { corrections })).toEqual(corrected);
});

test('without thresholds nothing is shifted', () => {
  const { thresholds: _, ...old } = unsure;
  expect(hear(old, { corrections })).toEqual(old);
});

test('a sure answer stays what it is: a correction can do no more than its bound allows', () => {
  const sure: Tag = {
    ...sampleTag({ kind: 'tag', class: 'shirt' }, { shirt: 0.9995, coat: 0.0003 }),
    thresholds,
  };
  const huge = corrections.logOdds.map((one) => one * 1000);
  expect(hear(sure, { corrections: { count: 500, logOdds: huge } }).answer).toEqual({
    kind: 'tag',
    class: 'shirt',
  });
});
