import type { Adjustment } from './adjust';
import { NONE_LABEL } from './taxonomy';

/**
 * How often each output is met in a page's pictures before one is looked at: the ten classes alike,
 * and none of the ten a little more. On small pages that does better than the photographs' shares.
 */
const PRIOR = [...new Array<number>(NONE_LABEL).fill(1 / 11.2), 1.2 / 11.2];

/** The prior counts as much as so many pictures. */
const PRIOR_COUNTS = 5;

/** With fewer pictures a page says nothing. */
const FEWEST = 4;

/**
 * A page whose answers are as wide as so many outputs alike (the exponential of their entropy)
 * shows everything, and says nothing of one picture.
 */
const WIDEST = 7;

/** The mix settles within a few; what further ones add is too sharp more often than right. */
const ROUNDS = 5;

/** What a page's pictures show, all together. */
export interface PageMix {
  /** How many pictures it was estimated from. */
  pictures: number;
  /** How many of them show each output, as far as one can say, in label order; the prior's counts included. */
  counts: readonly number[];
  /** The shares of the outputs by which those counts were made of the pictures' answers. */
  shares: readonly number[];
}

/**
 * Estimates what kinds of things a page shows, from what is answered of its pictures: by
 * expectation-maximisation (Saerens, Latinne and Decaestecker 2002), smoothed with counts of the
 * prior. Linear in the number of pictures.
 * @param rows of each picture the 11 calibrated probabilities in label order
 * @returns nothing where there are too few pictures, or of too many kinds
 * @throws {RangeError} where a row is no such probabilities
 */
export function pageMix(rows: readonly (readonly number[])[]): PageMix | undefined {
  for (const row of rows) check(row);
  if (rows.length < FEWEST) return undefined;
  const total = rows.length + PRIOR_COUNTS;
  let counts: readonly number[] = PRIOR.map((share) => share * total);
  let shares: readonly number[] = PRIOR;
  for (let round = 0; round < ROUNDS; round++) {
    shares = counts.map((count) => count / total);
    const sums = PRIOR.map((share) => share * PRIOR_COUNTS);
    for (const row of rows) {
      partsOf(row, shares).forEach((part, label) => {
        sums[label]! += part;
      });
    }
    counts = sums;
  }
  return width(counts) > WIDEST ? undefined : { pictures: rows.length, counts, shares };
}

/**
 * What the mix of a page says of one of its pictures: log(mix / prior) of each output.
 * @param own the picture's own row where the mix was estimated with it: it is no witness of itself
 * @throws {RangeError} where a row is no 11 probabilities
 */
export function mixAdjustment(
  { pictures, counts, shares }: PageMix,
  own?: readonly number[],
): Adjustment {
  if (own) check(own);
  const ownParts = own && partsOf(own, shares);
  const total = pictures + PRIOR_COUNTS - (own ? 1 : 0);
  const logOdds = counts.map((count, label) =>
    Math.log((count - (ownParts?.[label] ?? 0)) / total / PRIOR[label]!),
  );
  return { witness: 'mix', logOdds };
}

/** How much of a picture counts for each output where the page has these shares: 1 in all. */
function partsOf(row: readonly number[], shares: readonly number[]): number[] {
  const weights = row.map((probability, label) => (probability * shares[label]!) / PRIOR[label]!);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** How many outputs that are alike would be as wide as these counts without the prior's. */
function width(counts: readonly number[]): number {
  const own = counts.map((count, label) => Math.max(0, count - PRIOR[label]! * PRIOR_COUNTS));
  const sum = own.reduce((total, count) => total + count, 0);
  const entropy = own.reduce((total, count) => {
    const share = count / sum;
    return share > 0 ? total - share * Math.log(share) : total;
  }, 0);
  return Math.exp(entropy);
}

function check(row: readonly number[]): void {
  const sum = row.reduce((total, probability) => total + probability, 0);
  const isRow =
    row.length === NONE_LABEL + 1 &&
    row.every((probability) => probability >= 0) &&
    Math.abs(sum - 1) < 0.01;
  if (!isRow) throw new RangeError(`Expected ${NONE_LABEL + 1} probabilities of a picture`);
}
