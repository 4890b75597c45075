import { NONE_ID, NONE_LABEL, OUTPUT_IDS } from '../taxonomy';
import type { WordSource } from './page-texts';
import type { SaidWord } from './words-in';

/**
 * What a word adds to the log-odds of the answers that it speaks for, by where it is said: learned
 * by `npm run fit-words`. Words for none of the ten have weights of their own.
 */
export interface WordWeights {
  class: Readonly<Record<WordSource, number>>;
  none: Readonly<Record<WordSource, number>>;
}

/** How much a word speaks for an answer that is called so only now and then. */
const MAYBE = 0.5;

/**
 * How often, and how much, the words of each place speak for an answer.
 * @returns for each of the 11 outputs, in label order, the sum of what each weight counts for it
 */
export function logOddsOf(said: readonly SaidWord[], weights: WordWeights): number[] {
  return OUTPUT_IDS.map((id, label) =>
    said.reduce((sum, { source, means, maybe }) => {
      const weight = weights[label === NONE_LABEL ? NONE_ID : 'class'][source];
      const share = means.includes(id) ? 1 : maybe.includes(id) ? MAYBE : 0;
      return sum + share * weight;
    }, 0),
  );
}
