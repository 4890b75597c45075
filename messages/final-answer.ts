import type { Answer } from '../model/decision';
import { NONE_ID } from '../model/taxonomy';
import type { SummaryTag } from './protocol';

/** What counts for a picture: what the person says of it, else what the network does. */
export function finalAnswer({
  answer,
  correction,
}: Pick<SummaryTag, 'answer' | 'correction'>): Answer {
  if (correction === undefined) return answer;
  return correction === NONE_ID ? { kind: 'none' } : { kind: 'tag', class: correction };
}
