import type { Answer, Thresholds } from './decision';
import { CLASS_COUNT, CLASS_IDS, NONE_LABEL, OUTPUT_IDS } from './taxonomy';

/**
 * Makes probabilities say how often they are right: softmax(log p / temperature). Of one look that
 * is temperature scaling of the logits that the softmax came from (Guo et al. 2017).
 * @param probabilities 10 or 11 softmax outputs in label order
 * @returns as many, which sum to 1
 * @throws {RangeError} when there are not 10 or 11 probabilities
 */
export function calibrate(probabilities: ArrayLike<number>, temperature: number): number[] {
  const logs = Array.from(probabilities, (probability) => Math.log(probability) / temperature);
  const largest = Math.max(...logs);
  if (
    (logs.length !== CLASS_COUNT && logs.length !== NONE_LABEL + 1) ||
    logs.some(Number.isNaN) ||
    !Number.isFinite(largest)
  ) {
    throw new RangeError(`Expected ${CLASS_COUNT} or ${NONE_LABEL + 1} probabilities`);
  }
  const powers = logs.map((log) => Math.exp(log - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * Decides what is said of an image: none of the ten where that is probable enough, else the best
 * class where that is, else the two best answers, none of the ten among them where it is one.
 * @param calibrated 10 or 11 probabilities in label order; a network of ten never says none
 */
export function decide(
  calibrated: readonly number[],
  { tagThreshold, noneThreshold }: Thresholds,
): Answer {
  const none = calibrated[NONE_LABEL];
  if (none !== undefined && none >= noneThreshold) return { kind: 'none' };
  const best = Math.max(...calibrated.slice(0, CLASS_COUNT));
  if (best >= tagThreshold) return { kind: 'tag', class: CLASS_IDS[calibrated.indexOf(best)]! };
  const [first, second] = calibrated
    .map((probability, label) => ({ id: OUTPUT_IDS[label]!, probability }))
    .sort((a, b) => b.probability - a.probability);
  return { kind: 'unsure', candidates: [first!.id, second!.id] };
}
