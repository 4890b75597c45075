import { NONE_LABEL } from './taxonomy';

/** The most, in log-odds, by which each witness may shift an answer, for or against. */
export const BOUNDS = {
  /** What the words around a picture call it. */
  words: 5,
  /** What the person corrected on this site. */
  corrections: 3,
  /** What the page's other pictures show. */
  mix: 2,
} as const;

export type Witness = keyof typeof BOUNDS;

/** What a witness beside the network says of a picture. */
export interface Adjustment {
  witness: Witness;
  /** Natural log-odds of each of the 11 outputs, in label order; beyond its bound they count as the bound. */
  logOdds: readonly number[];
}

/**
 * Shifts an answer's probabilities by what other witnesses say: softmax(log p + Σ log-odds).
 * @param calibrated 10 or 11 probabilities in label order
 * @returns as many, which sum to 1; the same ones where nothing is to be added
 * @throws {RangeError} where a witness does not speak of all 11 outputs, or not in numbers
 */
export function adjust(
  calibrated: readonly number[],
  adjustments: readonly Adjustment[],
): readonly number[] {
  if (adjustments.length === 0) return calibrated;
  const logs = calibrated.map((probability, label) => {
    const shifts = adjustments.map((adjustment) => shiftOf(adjustment, label));
    return Math.log(probability) + shifts.reduce((sum, shift) => sum + shift, 0);
  });
  const largest = Math.max(...logs);
  const powers = logs.map((log) => Math.exp(log - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function shiftOf({ witness, logOdds }: Adjustment, label: number): number {
  const shift = logOdds[label];
  if (logOdds.length !== NONE_LABEL + 1 || shift === undefined || Number.isNaN(shift)) {
    throw new RangeError(`Expected ${NONE_LABEL + 1} log-odds from ${witness}`);
  }
  return Math.min(BOUNDS[witness], Math.max(-BOUNDS[witness], shift));
}
