import { expect, test } from 'vitest';
import { answerShares } from './answer-shares';
import { samplePhotoReport } from './sample';

const { photos = [] } = samplePhotoReport();
const [catalog, shops] = photos;

test('garments and other things have their answers, which add up to 1', () => {
  expect(answerShares([catalog!])).toEqual([
    {
      source: 'catalog',
      kind: 'garments',
      photographs: 10_000,
      shares: { tag: expect.closeTo(0.93, 12), none: 0.01, notSure: expect.closeTo(0.06, 12) },
    },
    {
      source: 'catalog',
      kind: 'other things',
      photographs: 300,
      shares: { tag: 0.01, none: 0.9, notSure: expect.closeTo(0.09, 12) },
    },
  ]);
});

test('a source without the figures is left out', () => {
  expect(answerShares([shops!])).toEqual([]);
});
