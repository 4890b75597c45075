import type { Correction, Tag } from '../messages/protocol';
import { NONE_ID, type OutputId } from '../model/taxonomy';

/** What to begin with when a tag is corrected: what counts now, or the likelier of two answers. */
export function nearestClass({ answer, correction }: Tag): OutputId {
  if (correction) return correction;
  if (answer.kind === 'none') return NONE_ID;
  return answer.kind === 'tag' ? answer.class : answer.candidates[0];
}

/** What is to be kept of a choice: nothing where the network says the same. */
export function correctionFor({ answer }: Tag, chosen: OutputId): Correction | undefined {
  const own = answer.kind === 'tag' ? answer.class : answer.kind === 'none' ? NONE_ID : undefined;
  return chosen === own ? undefined : chosen;
}
