import { type Adjustment, BOUNDS } from './adjust';
import { NONE_ID, NONE_LABEL, OUTPUT_IDS, type OutputId } from './taxonomy';

/** A picture of a site, and what the person says it shows. */
export interface CorrectedPicture {
  /** The network's own, calibrated: 11 in label order; the last is 0 of a network of ten outputs. */
  probabilities: readonly number[];
  shows: OutputId;
}

/** What they say, and how many. */
export interface SiteBias extends Adjustment {
  witness: 'corrections';
  count: number;
}

/**
 * Weight of the biases' squares. Chosen on the validation sources, like the bound in `adjust.ts`
 * (docs/measuring.md has the figures).
 */
const PENALTY = 0.3;

/** More than a person corrects on one site; the work stays within some milliseconds. */
const MOST = 500;

/** A network that has ruled out what is true is not to outweigh all others. */
const LEAST_PROBABILITY = 1e-6;

const LAST_STEP = 1e-7;
const MOST_STEPS = 2000;

/**
 * What a site's corrections say of its other pictures: a bias for each output, of maximum likelihood
 * with L2 regularisation, within the bound of `adjust`. Mostly that is which classes the site sells.
 *
 * The objective is convex: Σ −log softmax(log p + b)[shown] + PENALTY/2 · |b|². Its curvature is at
 * most n/2 + PENALTY (Böhning 1992), which gives accelerated gradient descent its step.
 * @param corrections the oldest first; of very many the last ones count
 * @returns nothing where there are none that the network can answer
 * @throws {RangeError} where a picture has not 11 probabilities
 */
export function siteBias(
  corrections: readonly CorrectedPicture[],
  { penalty = PENALTY, bound = BOUNDS.corrections }: { penalty?: number; bound?: number } = {},
): SiteBias | undefined {
  const examples = corrections
    .map(({ probabilities, shows }) => {
      if (probabilities.length !== OUTPUT_IDS.length) {
        throw new RangeError(`Expected ${OUTPUT_IDS.length} probabilities of each picture`);
      }
      const canAnswer = shows !== NONE_ID || probabilities[NONE_LABEL]! > 0;
      return {
        probabilities: probabilities.map(atLeast),
        label: OUTPUT_IDS.indexOf(shows),
        canAnswer,
      };
    })
    .filter(({ canAnswer }) => canAnswer)
    .slice(-MOST);
  if (examples.length === 0) return undefined;

  const curvature = examples.length / 2 + penalty;
  const root = Math.sqrt(curvature / penalty);
  const momentum = (root - 1) / (root + 1);
  let biases = OUTPUT_IDS.map(() => 0);
  let ahead = biases;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = gradient(examples, ahead, penalty);
    const next = ahead.map((bias, output) => within(bias - slope[output]! / curvature, bound));
    const moves = next.map((bias, output) => bias - biases[output]!);
    ahead = next.map((bias, output) => bias + momentum * moves[output]!);
    biases = next;
    if (Math.max(...moves.map(Math.abs)) < LAST_STEP) break;
  }
  return { witness: 'corrections', logOdds: biases, count: examples.length };
}

function gradient(
  examples: readonly { probabilities: readonly number[]; label: number }[],
  biases: readonly number[],
  penalty: number,
): number[] {
  const slope = biases.map((bias) => penalty * bias);
  const factors = biases.map(Math.exp);
  for (const { probabilities, label } of examples) {
    const odds = probabilities.map((probability, output) => probability * factors[output]!);
    const sum = odds.reduce((total, one) => total + one, 0);
    odds.forEach((one, output) => {
      slope[output]! += one / sum;
    });
    slope[label]! -= 1;
  }
  return slope;
}

function atLeast(probability: number): number {
  return Math.max(probability, LEAST_PROBABILITY);
}

function within(value: number, bound: number): number {
  return Math.min(bound, Math.max(-bound, value));
}
