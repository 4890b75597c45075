import { expect, test } from 'vitest';
import { correctionFor, nearestClass } from './correction';
import { sampleTag } from './popup/sample';

const bag = sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9 });
const unsure = sampleTag(
  { kind: 'unsure', candidates: ['shirt', 'coat'] },
  { shirt: 0.5, coat: 0.4 },
);
const noneOrBag = sampleTag(
  { kind: 'unsure', candidates: ['none', 'bag'] },
  { none: 0.5, bag: 0.4 },
);
const none = sampleTag({ kind: 'none' }, { none: 0.9 });

test.each([
  ['a tag', bag, 'bag'],
  ['the likelier of two', unsure, 'shirt'],
  ['none of the ten, where that is the likelier of two', noneOrBag, 'none'],
  ['none', none, 'none'],
  ['a correction', { ...bag, correction: 'coat' as const }, 'coat'],
])('choosing begins with %s', (_, tag, nearest) => {
  expect(nearestClass(tag)).toBe(nearest);
});

test.each([
  ['another class', bag, 'coat', 'coat'],
  ['none of the ten', bag, 'none', 'none'],
  ['one of two', unsure, 'shirt', 'shirt'],
  ['what the network says, too', bag, 'bag', undefined],
  ['none of the ten, of two', noneOrBag, 'none', 'none'],
  ['none, as the network', none, 'none', undefined],
] as const)('of %s is kept what differs', (_, tag, chosen, kept) => {
  expect(correctionFor(tag, chosen)).toBe(kept);
});
