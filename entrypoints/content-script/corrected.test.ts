import { expect, test } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import type { Tag, TagResult } from '../../messages/protocol';
import { corrected } from './corrected';

const plain: Tag = { ...sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9 }), digest: 'a' };
const result = (tag: Tag): TagResult => ({ ok: true, tag });
const coat = result({ ...plain, correction: 'coat' });

test.each([
  ['a correction', result(plain), { digest: 'a', correction: 'coat' }, coat],
  [
    'another one',
    coat,
    { digest: 'a', correction: 'none' },
    result({ ...plain, correction: 'none' }),
  ],
  ['its end', coat, { digest: 'a' }, result(plain)],
  ['the end of all', coat, {}, result(plain)],
] as const)('%s', (_, before, change, after) => {
  expect(corrected(before, change)).toEqual(after);
});

const thresholds = { tagThreshold: 0.7, noneThreshold: 0.8 };
const unsure: Tag = {
  ...sampleTag({ kind: 'unsure', candidates: ['shirt', 'coat'] }, { shirt: 0.5, coat: 0.4 }),
  digest: 'b',
  thresholds,
};
const learned = { count: 1, logOdds: [0, 0, 0, 0, 1.5, 0, -1.5, 0, 0, 0, 0] };

test('the other pictures of the site are shifted by a correction, and back by its end', () => {
  const shifted = corrected(result(unsure), { digest: 'a', correction: 'coat', learned });
  expect(shifted).toMatchObject({
    tag: { answer: { kind: 'tag', class: 'coat' }, witnesses: { corrections: { count: 1 } } },
  });
  expect(corrected(shifted, { digest: 'c', correction: 'coat', learned })).toBe(shifted);
  expect(corrected(shifted, { digest: 'a' })).toEqual(result(unsure));
  expect(corrected(shifted, {})).toEqual(result(unsure));
});

test('the corrected picture keeps the network’s own answer beside the person’s', () => {
  const shifted = corrected(result(unsure), { digest: 'a', correction: 'coat', learned });
  const own = corrected(shifted, { digest: 'b', correction: 'bag', learned });
  expect(own).toEqual(result({ ...unsure, correction: 'bag' }));
  expect(corrected(own, { digest: 'b', learned })).toEqual(shifted);
});

test.each([
  ['another picture’s', result(plain), { digest: 'b', correction: 'coat' }],
  ['the same', coat, { digest: 'a', correction: 'coat' }],
  ['that of a failure', { ok: false, failure: { error: 'empty', detail: '' } }, { digest: 'a' }],
  ['the end of all where there is none', result(plain), {}],
] as const)('%s changes nothing', (_, before, change) => {
  expect(corrected(before, change)).toBe(before);
});
