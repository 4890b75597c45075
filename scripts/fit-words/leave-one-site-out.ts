import { logOddsOf, type WordWeights } from '../../model/words/word-weights';
import { wordsIn } from '../../model/words/words-in';
import { fitWeights, wordExamples } from './fit-weights';
import type { LabelledTexts } from './labelled-texts';

/** A product, and what its words say by weights of other sites. */
export interface JudgedProduct extends LabelledTexts {
  /** Absent where no word says anything. */
  logOdds: readonly number[] | undefined;
}

/** Leaves out each site in turn, fits on the others and judges the one left out. */
export function leaveOneSiteOut(products: readonly LabelledTexts[]): JudgedProduct[] {
  const sites = [...new Set(products.map(({ site }) => site))];
  return sites.flatMap((site) => {
    const weights = fitWeights(wordExamples(products.filter((one) => one.site !== site)));
    return products.filter((one) => one.site === site).map((one) => judged(one, weights));
  });
}

export function judged(product: LabelledTexts, weights: WordWeights): JudgedProduct {
  const said = wordsIn(product.texts);
  return { ...product, logOdds: said.length > 0 ? logOddsOf(said, weights) : undefined };
}
