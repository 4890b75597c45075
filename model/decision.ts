import * as v from 'valibot';
import {
  CLASS_COUNT,
  CLASS_IDS,
  type ClassId,
  NONE_LABEL,
  OUTPUT_IDS,
  type OutputId,
} from './taxonomy';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** How a network's output becomes an answer. Chosen on validation photographs, stored with the weights. */
export const DecisionSettings = v.object({
  /** Divides the logits: above 1 the network is less sure than it says (Guo et al. 2017). */
  temperature: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  /** From this probability on, the best of the ten classes is a tag. */
  tagThreshold: Share,
  /** From this probability of none of the ten on, there is no tag. */
  noneThreshold: Share,
  /** Where no output reaches this before calibration, the mirror image is looked at, too; 0 is never. */
  secondLookBelow: v.optional(Share, 0),
});
export type DecisionSettings = v.InferOutput<typeof DecisionSettings>;

/** What parts a tag from "not sure" and from none of the ten. */
export type Thresholds = Pick<DecisionSettings, 'tagThreshold' | 'noneThreshold'>;

/** For a network that says nothing of it: always the most probable class. */
export const ALWAYS_TAG: DecisionSettings = {
  temperature: 1,
  tagThreshold: 0,
  noneThreshold: 1,
  secondLookBelow: 0,
};

/** What is said of an image: its class, two answers between which it is not clear, or none of the ten. */
export type Answer =
  | { kind: 'tag'; class: ClassId }
  | { kind: 'unsure'; candidates: [OutputId, OutputId] }
  | { kind: 'none' };

/**
 * Reads the settings that were stored with a network.
 * @param metadata `userDefinedMetadata` of its `model.json`; without it, {@link ALWAYS_TAG}
 * @throws when they are there and damaged
 */
export function readDecisionSettings(metadata: unknown): DecisionSettings {
  const stored = v.safeParse(v.object({ decision: v.unknown() }), metadata);
  if (!stored.success) return ALWAYS_TAG;
  const settings = v.safeParse(DecisionSettings, stored.output.decision);
  if (settings.success) return settings.output;
  const [issue] = settings.issues;
  throw new Error(
    `The network's decision settings are damaged: ${v.getDotPath(issue) ?? 'decision'}: ${issue.message}. ` +
      'Restore its model.json, or train the network again.',
  );
}

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
