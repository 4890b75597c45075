import { finalAnswer } from '../../messages/final-answer';
import type { SummaryTag } from '../../messages/protocol';
import { className } from '../../texts/class-name';

/** What a small tag says; nothing of what is none of the ten. */
export function labelText(tag: Pick<SummaryTag, 'answer' | 'correction'>): string {
  const answer = finalAnswer(tag);
  if (answer.kind === 'none') return '';
  return answer.kind === 'tag' ? className(answer.class) : '?';
}
