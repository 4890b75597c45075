import { expect, test } from 'vitest';
import { overview } from './overview';
import { mixedSummary, taggedImage } from './sample';
import { withoutTag } from './without-tag';

test.each([
  ['a page of tags', [taggedImage('bag')], ''],
  ['all that can be', mixedSummary.images, '1 not sure, 2 none of the ten, 2 not read'],
])('what got no tag on %s: %j', (_, images, words) => {
  expect(withoutTag(overview(images))).toBe(words);
});
