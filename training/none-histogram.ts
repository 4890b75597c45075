/** As many as can be told apart in a drawing of a few centimetres. */
const BINS = 20;

/**
 * Counts probabilities in 20 ranges of equal width. A range holds its lower end, as a threshold
 * does, and the last its upper end too.
 */
export function noneHistogram(probabilities: readonly number[]): number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (const probability of probabilities) {
    bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!++;
  }
  return bins;
}
