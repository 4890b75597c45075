import type { ReliabilityBin } from '../model/report';
import { seededRandom } from './random';

const BINS = 15;

/** Draws that the error by chance is the mean of: enough for three digits. */
const DRAWS = 100;

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

/**
 * The calibration error that answers of these confidences would show were each right exactly as
 * often as it says: with few answers chance alone gives several points, which no calibration can
 * take away (Roelofs et al. 2022). The mean over seeded draws.
 * @returns null where there are no answers
 */
export function calibrationErrorByChance(
  answers: readonly Pick<Sureness, 'confidence'>[],
): number | null {
  if (answers.length === 0) return null;
  const random = seededRandom(1, 'resampling');
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = answers.map(({ confidence }) => {
      return { confidence, right: random.float() < confidence };
    });
    sum += expectedCalibrationError(reliability(drawn))!;
  }
  return sum / DRAWS;
}
