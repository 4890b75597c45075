import type { Tag } from '../messages/protocol';
import { answerName } from '../model/answer-name';
import { confidence } from './confidence';
import { probabilityPercent } from './figures';

/** What "none of the ten" means, for people who have not heard of the ten. */
export const NONE_MEANS = 'The network sees no garment of its ten classes here.';

/** How sure the network is of its answer, in a few words. */
export function sureness({ answer, ranking: [first, second], none }: Tag): string {
  if (answer.kind !== 'unsure') {
    const probability = answer.kind === 'none' ? none : first.probability;
    return `${confidence(probability)} · ${probabilityPercent(probability)}`;
  }
  const both = [first, second].map((one) => probabilityPercent(one?.probability ?? 0));
  return `Not enough for a tag · ${both.join(' and ')}`;
}

/** The answer as one sentence after another, for screen readers. */
export function answerSentence(tag: Tag): string {
  return [
    answerName(tag.answer),
    sureness(tag).replace(' · ', ', '),
    ...(tag.answer.kind === 'none' ? [NONE_MEANS.slice(0, -1)] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
