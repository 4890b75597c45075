import * as v from 'valibot';
import type { ClassId, OutputId } from './taxonomy';

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
