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

test.each([
  ['another picture’s', result(plain), { digest: 'b', correction: 'coat' }],
  ['the same', coat, { digest: 'a', correction: 'coat' }],
  ['that of a failure', { ok: false, failure: { error: 'empty', detail: '' } }, { digest: 'a' }],
  ['the end of all where there is none', result(plain), {}],
] as const)('%s changes nothing', (_, before, change) => {
  expect(corrected(before, change)).toBe(before);
});
