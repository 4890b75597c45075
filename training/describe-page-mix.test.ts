import { expect, test } from 'vitest';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { describePageMix, measurePages, wasChosenOn } from './describe-page-mix';
import { evaluationJson } from './evaluation-json';

const THRESHOLDS = { tagThreshold: 0.8, noneThreshold: 0.8 };
const row = (one: number, other: number, share: number) =>
  Array.from({ length: 11 }, (_, output) => {
    if (output === one) return share;
    return output === other ? 1 - share : 0;
  });

/** Nine sneakers that the network knows, and one that it takes for a boot. */
const shoes = (source: string) =>
  [...Array.from({ length: 9 }, () => row(7, 9, 0.95)), row(9, 7, 0.6)].map((outputs) => ({
    source,
    label: 7,
    prediction: predictionOf(outputs, { ...ALWAYS_TAG, ...THRESHOLDS }),
  }));

const names = 'abcdefghij'.split('');
const chosen = names.find(wasChosenOn)!;
const unchosen = names.find((name) => !wasChosenOn(name))!;

test('says for each size of page what it is worth, for all shops and those nothing was chosen by', () => {
  const pages = measurePages([...shoes(chosen), ...shoes(unchosen)], THRESHOLDS);
  const words = describePageMix(pages);
  expect(words).toContain(
    'All of a shop on one page:\n' +
      '  all shops, 2: right without 90.0 [90.0, 90.0], with 100.0 [100.0, 100.0], gain 10.0 [10.0, 10.0]',
  );
  expect(words).toContain('other half, 1: right without 90.0');
  expect(words).toContain('garments with a tag 90.0 → 100.0, tags right 100.0 → 100.0');
  expect(words).toContain(
    'Pages of 20 of a shop:\n  all shops: none has enough photographs\n  other half: none has',
  );
  const json = evaluationJson(undefined, [], [], pages);
  expect(json.byPage?.map(({ pictures }) => pictures)).toEqual([null, 5, 10, 20, 40]);
  expect(json.byPage?.[0]?.unchosen?.sources).toBe(1);
  expect(json.byPage?.[4]?.figures).toBeNull();
});
