/** How an epoch did on one validation set. */
export interface SetAccuracy {
  accuracy: number;
  /** Images of the set. */
  count: number;
}

/**
 * Whether an epoch's weights are kept instead of an earlier one's. By photographs, of which there are
 * few, it is the last epoch within one standard error of the best (Breiman et al. 1984): a smaller
 * difference is chance, and of all else a network learns more to the end. By other images it is the
 * first of those that did best.
 * @param best the best accuracy before, as the mean over the sets
 * @param sets what the epoch reached on each
 */
export function isKept(
  best: number,
  sets: readonly SetAccuracy[],
  { photographs }: { photographs: boolean },
): boolean {
  const accuracy = sets.reduce((sum, one) => sum + one.accuracy, 0) / sets.length;
  if (accuracy > best) return true;
  return photographs && accuracy >= best - standardError(sets);
}

/** Of the mean over sets of shares, each of so many images. */
function standardError(sets: readonly SetAccuracy[]): number {
  const variances = sets.map(({ accuracy, count }) => (accuracy * (1 - accuracy)) / count);
  return Math.sqrt(variances.reduce((sum, one) => sum + one, 0)) / sets.length;
}
