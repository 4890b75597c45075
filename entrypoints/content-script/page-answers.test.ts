import { expect, test } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import { finalAnswer } from '../../messages/final-answer';
import { hear } from '../../messages/hear';
import type { Correction, Tag, TagResult } from '../../messages/protocol';
import { BOUNDS } from '../../model/adjust';
import { OUTPUT_IDS } from '../../model/taxonomy';
import { PageAnswers } from './page-answers';

const thresholds = { tagThreshold: 0.8, noneThreshold: 0.8 };

/** An answer: of a sneaker, or of what lies between a boot and a sneaker, or of a coat. */
const SAMPLES = {
  sneaker: sampleTag({ kind: 'tag', class: 'sneaker' }, { sneaker: 0.93 }),
  boot: sampleTag(
    { kind: 'unsure', candidates: ['ankle-boot', 'sneaker'] },
    { 'ankle-boot': 0.6, sneaker: 0.38, none: 0.01 },
  ),
  coat: sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.95 }),
};
const said = (sample: keyof typeof SAMPLES, correction?: Correction): TagResult => ({
  ok: true,
  tag: { ...SAMPLES[sample], thresholds, ...(correction && { correction }) },
});

/** A page of so many sneakers, and one picture that its network is not sure of. */
function shoePage(sneakers: number): Map<string, TagResult> {
  const page = new Map<string, TagResult>([['boot', said('boot')]]);
  for (let at = 0; at < sneakers; at++) page.set(`sneaker ${at}`, said('sneaker'));
  return page;
}

const heard = (page: Map<string, TagResult>, isSettled = true) => {
  const answers = new PageAnswers<string>();
  answers.follow(page, isSettled);
  return answers;
};
const answerOf = (result: TagResult) => (result.ok ? finalAnswer(result.tag) : undefined);
const boot = said('boot');

test('the other pictures of the page decide between two answers; what the picture says is kept', () => {
  const page = shoePage(12);
  const result = heard(page).of('boot', page.get('boot')!);
  expect(answerOf(result)).toEqual({ kind: 'tag', class: 'sneaker' });
  expect(result).toMatchObject({
    tag: {
      witnesses: { mix: { pictures: 12 } },
      picture: { answer: { kind: 'unsure' }, none: 0.01 },
    },
  });
});

test('one picture, and few, are left as they are', () => {
  for (const sneakers of [0, 1, 2]) {
    const page = shoePage(sneakers);
    expect(heard(page).of('boot', page.get('boot')!)).toBe(page.get('boot'));
  }
});

test('of a page where nothing is said it says the very same', () => {
  expect(new PageAnswers<string>().of('boot', boot)).toBe(boot);
});

test('an answer is the very same until the mix changes', () => {
  const page = shoePage(12);
  const answers = heard(page);
  const first = answers.of('boot', page.get('boot')!);
  answers.follow(page, true);
  expect(answers.of('boot', page.get('boot')!)).toBe(first);
});

test('while answers come in, it is estimated anew only once a fair share of them is new', () => {
  const page = shoePage(12);
  const answers = heard(page);
  const first = answers.of('boot', page.get('boot')!);
  for (const at of [1, 2, 3]) {
    page.set(`coat ${at}`, said('coat'));
    answers.follow(page, false);
    expect(answers.of('boot', page.get('boot')!)).toBe(first);
  }
  page.set('coat 4', said('coat'));
  page.set('coat 5', said('coat'));
  answers.follow(page, false);
  expect(answers.of('boot', page.get('boot')!)).not.toBe(first);
});

test('once nothing more is awaited, every new answer counts', () => {
  const page = shoePage(12);
  const answers = heard(page);
  const first = answers.of('boot', page.get('boot')!);
  page.set('coat', said('coat'));
  answers.follow(page, false);
  expect(answers.of('boot', page.get('boot')!)).toBe(first);
  answers.follow(page, true);
  const then = answers.of('boot', page.get('boot')!);
  expect(then).toMatchObject({ tag: { witnesses: { mix: { pictures: 13 } } } });
});

test('a new picture hears the page before it counts itself', () => {
  const page = shoePage(12);
  page.delete('boot');
  const result = heard(page).of('boot', boot);
  expect(answerOf(result)).toEqual({ kind: 'tag', class: 'sneaker' });
  expect(result).toMatchObject({ tag: { witnesses: { mix: { pictures: 12 } } } });
});

test('it follows a page that is filtered, and forgets what is gone', () => {
  const page = shoePage(12);
  const answers = heard(page);
  const left = new Map([['boot', page.get('boot')!]]);
  answers.follow(left, true);
  expect(answers.of('boot', left.get('boot')!)).toBe(left.get('boot'));
});

test('it does not depend on the way there', () => {
  const page = shoePage(12);
  const answers = heard(shoePage(4));
  answers.follow(page, true);
  expect(answers.of('boot', page.get('boot')!)).toEqual(heard(page).of('boot', page.get('boot')!));
});

test('pictures that could not be read, and their answers, are left alone', () => {
  const page = shoePage(3);
  const failed: TagResult = { ok: false, failure: { error: 'empty', detail: '' } };
  for (const name of 'abcdef') page.set(name, failed);
  const answers = heard(page);
  expect(answers.of('a', failed)).toBe(failed);
  expect(answers.of('boot', page.get('boot')!)).toMatchObject({
    tag: { witnesses: { mix: { pictures: 3 } } },
  });
});

test('what the person says counts for the others, and is not shifted', () => {
  const page = new Map<string, TagResult>();
  for (let at = 0; at < 6; at++) page.set(`${at}`, said('boot', 'sneaker'));
  page.set('boot', said('boot'));
  const answers = heard(page);
  expect(answers.of('0', page.get('0')!)).toBe(page.get('0'));
  const result = answers.of('boot', page.get('boot')!);
  expect(answerOf(result)).toEqual({ kind: 'tag', class: 'sneaker' });
});

test('turned off, and an answer without thresholds, are as the picture alone says', () => {
  const page = shoePage(12);
  const answers = heard(page);
  answers.turn(false);
  expect(answers.of('boot', page.get('boot')!)).toBe(page.get('boot'));
  answers.turn(true);
  expect(answerOf(answers.of('boot', page.get('boot')!))).toMatchObject({ kind: 'tag' });
  const { thresholds: _, ...tag } = boot.ok ? boot.tag : SAMPLES.boot;
  expect(answerOf(answers.of('old', { ok: true, tag }))).toMatchObject({ kind: 'unsure' });
});

test('however one-sided a page is, it shifts the odds by no more than its bound', () => {
  const page = shoePage(400);
  const result = heard(page).of('coat', said('coat'));
  const oddsOf = (of: TagResult) => {
    const [, ...rest] = of.ok ? of.tag.ranking : [];
    const coat = of.ok ? of.tag.ranking.find((one) => one.class === 'coat') : undefined;
    const shirt = rest.find((one) => one.class === 'shirt');
    return coat!.probability / shirt!.probability;
  };
  // Neither is on the page: both are shifted alike.
  expect(oddsOf(result)).toBeCloseTo(oddsOf(said('coat')), 6);
  const [, sneaker] = result.ok ? result.tag.ranking : [];
  expect(sneaker?.class).toBe('sneaker');
  expect(sneaker?.probability).toBeLessThan((0.005 / 0.95) * Math.exp(2 * BOUNDS.mix));
});

test('the mix is of what pictures say alone, whatever else is heard of them', () => {
  const shifts = { logOdds: OUTPUT_IDS.map((id) => (id === 'coat' ? 3 : 0)) };
  const mixWith = (witnesses: Tag['witnesses'] & {}) => {
    const page = shoePage(12);
    for (const [key, result] of page) {
      if (result.ok) page.set(key, { ok: true, tag: hear(result.tag, witnesses) });
    }
    const result = heard(page).of('boot', boot);
    return result.ok ? result.tag.witnesses?.mix?.logOdds : undefined;
  };
  const plain = mixWith({});
  expect(plain).toBeDefined();
  expect(mixWith({ corrections: { ...shifts, count: 3 } })).toEqual(plain);
  expect(mixWith({ words: { ...shifts, word: 'coat', source: 'name' } })).toEqual(plain);
});
