import type { ReliabilityBin } from '../model/report';

const BINS = 15;

/** One answer: how sure the network was of it, 0 to 1, and whether it was right. */
export interface Sureness {
  confidence: number;
  right: boolean;
}

/**
 * Sorts answers into 15 ranges of confidence of equal width, as a reliability diagram shows them
 * (Guo et al. 2017). A range holds its upper end, and the first its lower end too.
 */
export function reliability(answers: readonly Sureness[]): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of answers) {
    const bin = bins[Math.max(0, Math.ceil(confidence * BINS) - 1)]!;
    bin.n++;
    bin.confidence += confidence;
    bin.right += Number(right);
  }
  return bins.map(({ n, confidence, right }) => ({
    n,
    confidence: n === 0 ? 0 : confidence / n,
    accuracy: n === 0 ? 0 : right / n,
  }));
}

/**
 * Expected calibration error: how far confidence is from accuracy, the mean over the ranges, each
 * counting as its answers are many (Guo et al. 2017, equation 5).
 * @returns null where there are no answers
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  return bins.reduce(
    (sum, { n, confidence, accuracy }) => sum + (n / total) * Math.abs(accuracy - confidence),
    0,
  );
}
