import { expect, test } from 'vitest';
import type { Tag } from '../messages/protocol';
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

/** An answer that was unsure before something else was heard. */
function shiftedTo(id: 'bag'): Tag {
  return { ...sampleTag({ kind: 'tag', class: id }, { [id]: 0.8 }), picture: unsure };
}

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
  ['what a shifted tag says', shiftedTo('bag'), 'bag', 'bag'],
  ['what the picture alone says', shiftedTo('bag'), 'shirt', 'shirt'],
  ['what a shifted tag and the picture say', { ...bag, picture: bag }, 'bag', undefined],
] as const)('of %s is kept what differs', (_, tag, chosen, kept) => {
  expect(correctionFor(tag, chosen)).toBe(kept);
});
