/**
 * Area under the ROC curve: how likely it is that one of the positives has a higher score than one
 * of the negatives, both drawn at random, ties counted half (Fawcett 2006, section 7).
 * @returns 1 where the scores part the two, 0.5 where they say nothing, null where a side is empty
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const scored = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let negativesBelow = 0;
  let pairs = 0;
  for (let from = 0; from < scored.length; ) {
    const { score } = scored[from]!;
    const tied = { positive: 0, negative: 0 };
    for (; from < scored.length && scored[from]!.score === score; from++) {
      tied[scored[from]!.positive ? 'positive' : 'negative']++;
    }
    pairs += tied.positive * (negativesBelow + tied.negative / 2);
    negativesBelow += tied.negative;
  }
  return pairs / (positives.length * negatives.length);
}
