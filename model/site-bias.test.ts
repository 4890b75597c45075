import { expect, test } from 'vitest';
import { adjust, BOUNDS } from './adjust';
import { type CorrectedPicture, siteBias } from './site-bias';
import { CLASS_IDS, type OutputId } from './taxonomy';

const EVEN = new Array(11).fill(1 / 11);

/** A network that is this sure of one answer, and of all others alike. */
const sureOf = (label: number, probability: number) =>
  EVEN.map((_, output) => (output === label ? probability : (1 - probability) / 10));

const seen = (probabilities: readonly number[], shows: OutputId): CorrectedPicture => ({
  probabilities,
  shows,
});

const many = (count: number, picture: CorrectedPicture) =>
  new Array<CorrectedPicture>(count).fill(picture);

test('without corrections there is nothing to say', () => {
  expect(siteBias([])).toBeUndefined();
});

test('known answer: one picture that might have been anything', () => {
  const { logOdds, count } = siteBias([seen(EVEN, 'dress')], { penalty: 1, bound: 9 })!;
  expect(count).toBe(1);
  // By symmetry b for the dress and −b/10 for each other; then 1 − q = b with q = e^b / (e^b + 10 e^(−b/10)).
  const b = logOdds[3]!;
  const q = Math.exp(b) / (Math.exp(b) + 10 * Math.exp(-b / 10));
  expect(b).toBeCloseTo(1 - q, 5);
  for (const [label, other] of logOdds.entries()) {
    if (label !== 3) expect(other).toBeCloseTo(-b / 10, 5);
  }
});

test('known answer: with hardly any penalty the biases are the log-odds of what was shown', () => {
  const pictures = [
    ...many(6, seen(EVEN, 'coat')),
    ...many(3, seen(EVEN, 'bag')),
    ...CLASS_IDS.map((id) => seen(EVEN, id)),
    seen(EVEN, 'none'),
  ];
  const { logOdds } = siteBias(pictures, { penalty: 1e-4, bound: 9 })!;
  expect(logOdds[4]! - logOdds[0]!).toBeCloseTo(Math.log(7), 3);
  expect(logOdds[8]! - logOdds[0]!).toBeCloseTo(Math.log(4), 3);
  expect(logOdds[10]! - logOdds[0]!).toBeCloseTo(0, 3);
});

test('what the network said rightly and surely says next to nothing', () => {
  const { logOdds } = siteBias(many(20, seen(sureOf(4, 0.999), 'coat')))!;
  for (const bias of logOdds) expect(Math.abs(bias)).toBeLessThan(0.2);
});

test('a site whose coats were called pullovers: an unsure pullover becomes a coat, a sure one stays', () => {
  const unsure = EVEN.map((_, label) => [0.55, 0.35][[2, 4].indexOf(label)] ?? 0.1 / 9);
  const bias = siteBias(many(5, seen(unsure, 'coat')))!;
  const shifted = adjust(unsure, [bias]);
  expect(shifted.indexOf(Math.max(...shifted))).toBe(4);
  const sure = adjust(sureOf(2, 0.99), [bias]);
  expect(sure.indexOf(Math.max(...sure))).toBe(2);
});

test('however many corrections: nothing beyond the bound, and it is the best that lies within', () => {
  const surelyWrong = many(2000, seen(sureOf(2, 1), 'coat'));
  const { logOdds, count } = siteBias(surelyWrong)!;
  expect(count).toBe(500);
  expect(Math.max(...logOdds)).toBe(BOUNDS.corrections);
  expect(Math.min(...logOdds)).toBe(-BOUNDS.corrections);
  expect(logOdds[4]).toBe(BOUNDS.corrections);
  expect(logOdds[2]).toBe(-BOUNDS.corrections);
  expect(logOdds.every(Number.isFinite)).toBe(true);
});

test('the last corrections count where there are very many', () => {
  const { logOdds } = siteBias([
    ...many(3000, seen(EVEN, 'bag')),
    ...many(500, seen(EVEN, 'coat')),
  ])!;
  expect(logOdds[4]).toBe(BOUNDS.corrections);
  expect(logOdds[8]).toBeLessThan(0);
});

test('the order does not matter, and the same gives the same', () => {
  const pictures = CLASS_IDS.flatMap((id, label) =>
    many(label % 3, seen(sureOf((label * 7) % 11, 0.4), id)),
  );
  const one = siteBias(pictures)!;
  expect(siteBias(pictures)).toEqual(one);
  siteBias([...pictures].reverse())!.logOdds.forEach((bias, label) => {
    expect(bias).toBeCloseTo(one.logOdds[label]!, 5);
  });
});

test('a network of ten outputs learns nothing from what it cannot answer', () => {
  const ten = [...new Array(10).fill(0.1), 0];
  expect(siteBias([seen(ten, 'none')])).toBeUndefined();
  const { logOdds, count } = siteBias([seen(ten, 'none'), seen(ten, 'bag')])!;
  expect(count).toBe(1);
  expect(logOdds[8]).toBeGreaterThan(0);
  expect(adjust(ten, [siteBias([seen(ten, 'bag')])!])[10]).toBe(0);
});

test.each([[[0.5, 0.5]], [new Array(10).fill(0.1)]])('refuses %j', (row) => {
  expect(() => siteBias([seen(row, 'bag')])).toThrow(RangeError);
});
