import type { Correction, Tag } from '../messages/protocol';
import { withoutWitnesses } from '../messages/without-witnesses';
import { NONE_ID, type OutputId } from '../model/taxonomy';

/** What to begin with when a tag is corrected: what counts now, or the likelier of two answers. */
export function nearestClass({ answer, correction }: Tag): OutputId {
  if (correction) return correction;
  if (answer.kind === 'none') return NONE_ID;
  return answer.kind === 'tag' ? answer.class : answer.candidates[0];
}

/**
 * What is to be kept of a choice: nothing where all say the same, the network alone as well as with
 * what it has learned.
 */
export function correctionFor(tag: Tag, chosen: OutputId): Correction | undefined {
  const isSaid = [tag, withoutWitnesses(tag)].every(({ answer }) => ownAnswer(answer) === chosen);
  return isSaid ? undefined : chosen;
}

function ownAnswer(answer: Tag['answer']): OutputId | undefined {
  if (answer.kind === 'none') return NONE_ID;
  return answer.kind === 'tag' ? answer.class : undefined;
}
