import { type Adjustment, BOUNDS } from '../adjust';
import type { Answer } from '../decision';
import { CLASS_IDS, NONE_LABEL } from '../taxonomy';
import type { PageTexts, WordSource } from './page-texts';
import fitted from './weights.json';
import { logOddsOf, type WordWeights } from './word-weights';
import { type SaidWord, wordsIn } from './words-in';

/** What the page's words say of a picture. */
export interface WordsWitness extends Adjustment {
  witness: 'words';
  /** The word that speaks most for what the words say, as written on the page. */
  word: string;
  /** Where it stands. */
  source: WordSource;
}

/**
 * How many times likelier than what a picture shows the words must call what they name, in log-odds,
 * for the two to disagree: 4.5 times.
 */
const SURE = 1.5;

/** What a page calls what a picture shows; nothing where it has no word of the lexicon. */
export function wordsWitness(
  texts: PageTexts,
  weights: WordWeights = fitted,
): WordsWitness | undefined {
  const said = wordsIn(texts);
  const logOdds = logOddsOf(said, weights).map((value) => Math.min(BOUNDS.words, value));
  const best = Math.max(...logOdds);
  if (best <= 0) return undefined;
  const agreeing = said.filter((one) => logOddsOf([one], weights)[logOdds.indexOf(best)]! > 0);
  const [first, ...others] = agreeing;
  if (!first) return undefined;
  const weightOf = (one: SaidWord) => Math.max(...logOddsOf([one], weights));
  const strongest = others.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a), first);
  return { witness: 'words', logOdds, word: strongest.word, source: strongest.source };
}

/** Whether a picture is sure of one answer, and the words of another. */
export function areAtOdds(picture: Answer, { logOdds }: Pick<WordsWitness, 'logOdds'>): boolean {
  if (picture.kind === 'unsure') return false;
  const shown = picture.kind === 'none' ? NONE_LABEL : CLASS_IDS.indexOf(picture.class);
  return Math.max(...logOdds) - (logOdds[shown] ?? 0) >= SURE;
}
