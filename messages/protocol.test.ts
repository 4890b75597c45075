import * as v from 'valibot';
import { expect, test } from 'vitest';
import { sampleTag } from '../components/popup/sample';
import { EngineStatus, Tag } from './protocol';

const tag = sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9, none: 0.05 });
const said = { pictures: 23, logOdds: new Array<number>(11).fill(0.5) };
const levels = (side: number) => btoa('\0'.repeat(side * side));

test.each<[what: string, tag: object]>([
  ['a tag', tag],
  ['two classes', { ...tag, answer: { kind: 'unsure', candidates: ['bag', 'coat'] } }],
  ['a class or none', { ...tag, answer: { kind: 'unsure', candidates: ['none', 'coat'] } }],
  ['none of the ten', { ...tag, answer: { kind: 'none' } }],
  ['what the page’s other pictures say', { ...tag, witnesses: { mix: said }, picture: tag }],
  ['a larger input', { ...tag, input: { side: 56, levels: levels(56) } }],
])('takes %s', (_, message) => {
  expect(v.is(Tag, message)).toBe(true);
});

test.each<[what: string, change: object]>([
  ['a class that is none', { answer: { kind: 'tag', class: 'hat' } }],
  ['another kind of answer', { answer: { kind: 'maybe' } }],
  ['one candidate of two', { answer: { kind: 'unsure', candidates: ['bag'] } }],
  ['a ranking of some classes', { ranking: tag.ranking.slice(0, 3) }],
  ['an impossible probability', { none: 1.5 }],
  ['no probability of none', { none: undefined }],
  ['other pictures that are none', { witnesses: { mix: { ...said, pictures: 0 } } }],
  ['a part of a picture', { witnesses: { mix: { ...said, pictures: 1.5 } } }],
  ['log-odds of ten', { witnesses: { mix: { ...said, logOdds: said.logOdds.slice(1) } } }],
  [
    'log-odds that are none',
    { witnesses: { mix: { ...said, logOdds: said.logOdds.map(String) } } },
  ],
  ['an input of another size than it says', { input: { side: 56, levels: levels(28) } }],
  ['an input that is too small', { input: { side: 8, levels: levels(8) } }],
  ['an input that is too large', { input: { side: 100, levels: levels(100) } }],
  ['an input with part of a pixel', { input: { side: 28.5, levels: levels(28) } }],
  ['an input that is no base64', { input: { side: 28, levels: '<'.repeat(1048) } }],
])('refuses %s', (_, change) => {
  expect(v.is(Tag, { ...tag, ...change })).toBe(false);
});

test('refuses a network that is not known', () => {
  const status = { backend: 'wasm', notes: [], startMilliseconds: 1 };
  expect(v.is(EngineStatus, { ...status, network: 'ann' })).toBe(true);
  expect(v.is(EngineStatus, { ...status, network: '../ann' })).toBe(false);
});
