import type { Tag } from '../messages/protocol';
import { answerProbability, topOutputs } from '../model/prediction';
import { answerName } from '../texts/answer-name';
import { both } from '../texts/lists';
import { text } from '../texts/text';
import { confidence } from './confidence';
import { probabilityPercent } from './figures';

/** What "none of the ten" means, for people who have not heard of the ten. */
export function noneMeans(): string {
  return text('answers.noneMeans');
}

/** How sure the network is of its answer, in a few words. */
export function sureness(tag: Tag): string {
  return tag.answer.kind === 'unsure'
    ? text('answers.notEnough', { percents: bestTwo(tag) })
    : text('answers.sure', sureOf(tag));
}

/** The answer and how sure it is, on one line. */
export function answerAndSureness(tag: Tag): string {
  return `${answerName(tag.answer)} · ${sureness(tag)}`;
}

/** The answer as one sentence after another, for screen readers. */
export function answerSentence(tag: Tag): string {
  const answer = answerName(tag.answer);
  if (tag.answer.kind === 'unsure') {
    return text('answers.spokenNotEnough', { answer, percents: bestTwo(tag) });
  }
  const sentence = text('answers.spokenSure', { answer, ...sureOf(tag) });
  return tag.answer.kind === 'none' ? [sentence, noneMeans()].join(' ') : sentence;
}

function sureOf(tag: Tag) {
  const probability = answerProbability(tag);
  return { confidence: confidence(probability), percent: probabilityPercent(probability) };
}

function bestTwo(tag: Tag): string {
  return both(topOutputs(tag, 2).map(({ probability }) => probabilityPercent(probability)));
}
