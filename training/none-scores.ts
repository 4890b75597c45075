import type { NoneScores } from '../model/report';

/** As many as can be told apart in a drawing of a few centimetres. */
const BINS = 20;

/**
 * Counts photographs by their probability of none of the ten, in 20 ranges of equal width. A range
 * holds its lower end, as a threshold does, and the last its upper end too.
 * @param garments probabilities of photographs of garments
 * @param none probabilities of photographs of other things
 */
export function noneScores(garments: readonly number[], none: readonly number[]): NoneScores {
  const bins = Array.from({ length: BINS }, () => ({ garments: 0, none: 0 }));
  const binOf = (probability: number) => bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
  for (const probability of garments) binOf(probability).garments++;
  for (const probability of none) binOf(probability).none++;
  return bins;
}
