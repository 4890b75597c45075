import { expect, test } from 'vitest';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { NONE_LABEL } from '../model/taxonomy';
import type { SourcedPhoto } from './measure-corrections';
import { answersOnPage, measurePageMix } from './measure-page-mix';

const THRESHOLDS = { tagThreshold: 0.8, noneThreshold: 0.8 };
const SNEAKER = 7;
const BOOT = 9;

/** A photograph whose answer lies between two outputs. */
function photo(source: string, label: number, one: number, other: number, share: number) {
  const row = Array.from({ length: 11 }, (_, output) => {
    if (output === one) return share;
    return output === other ? 1 - share : 0;
  });
  const prediction = predictionOf(row, { ...ALWAYS_TAG, ...THRESHOLDS });
  return { source, label, prediction } satisfies SourcedPhoto;
}

/** A shop of sneakers: nineteen that the network knows, and one that it takes for a boot. */
const shoeShop = (source: string) => [
  ...Array.from({ length: 19 }, () => photo(source, SNEAKER, SNEAKER, BOOT, 0.95)),
  photo(source, SNEAKER, BOOT, SNEAKER, 0.6),
];

test('the one that the others speak for becomes right, with a tag', () => {
  const answers = answersOnPage(shoeShop('shoes'), THRESHOLDS);
  expect(answers.at(-1)?.prediction.answer).toEqual({ kind: 'tag', class: 'sneaker' });
  const figures = measurePageMix(shoeShop('shoes'), THRESHOLDS)!;
  expect(figures.sources).toBe(1);
  expect(figures.without.mean).toBeCloseTo(0.95);
  expect(figures.with.mean).toBe(1);
  expect(figures.gain.mean).toBeCloseTo(0.05);
  expect(figures.tagged.without).toBeCloseTo(0.95);
  expect(figures.tagged.with).toBe(1);
  expect(figures.right).toEqual({ without: 1, with: 1 });
  expect(figures.lossChange.mean).toBeLessThan(0);
  expect(figures.falseTags).toEqual({ without: null, with: null });
});

test('shops count alike, however many photographs they have', () => {
  const bags = Array.from({ length: 200 }, () => photo('bags', 8, 8, 2, 0.99));
  const figures = measurePageMix([...shoeShop('shoes'), ...bags], THRESHOLDS)!;
  expect(figures.sources).toBe(2);
  expect(figures.gain.mean).toBeCloseTo(0.025);
});

test('a shop does not hear another one', () => {
  const boots = Array.from({ length: 300 }, () => photo('boots', BOOT, BOOT, SNEAKER, 0.99));
  expect(measurePageMix([...shoeShop('shoes'), ...boots], THRESHOLDS)?.with.mean).toBe(1);
});

test('other things that get a tag are counted, and lose it among their like', () => {
  const others = [
    ...Array.from({ length: 30 }, () => photo('furniture', NONE_LABEL, NONE_LABEL, 8, 0.95)),
    photo('furniture', NONE_LABEL, 8, NONE_LABEL, 0.81),
    ...Array.from({ length: 5 }, () => photo('furniture', 8, 8, NONE_LABEL, 0.999)),
  ];
  const { falseTags } = measurePageMix(others, THRESHOLDS)!;
  expect(falseTags.without).toBeCloseTo(1 / 31);
  expect(falseTags.with).toBe(0);
});

test('pages drawn from a shop have so many photographs of it', () => {
  const photos = shoeShop('shoes');
  expect(measurePageMix(photos, THRESHOLDS, { pictures: 21 })).toBeUndefined();
  const drawn = measurePageMix(photos, THRESHOLDS, { pictures: 10 })!;
  expect(drawn).toEqual(measurePageMix(photos, THRESHOLDS, { pictures: 10 }));
  expect(drawn.with.mean).toBe(1);
  // Too small a page says nothing.
  expect(measurePageMix(photos, THRESHOLDS, { pictures: 3 })?.gain.mean).toBe(0);
});

test('shops with few garments are left out', () => {
  expect(measurePageMix(shoeShop('shoes').slice(0, 4), THRESHOLDS)).toBeUndefined();
});
