import { NONE_ID, OUTPUT_IDS } from '../../model/taxonomy';
import { WORD_SOURCES, type WordSource } from '../../model/words/page-texts';
import { logOddsOf, type WordWeights } from '../../model/words/word-weights';
import { type SaidWord, wordsIn } from '../../model/words/words-in';
import type { LabelledTexts } from './labelled-texts';

/** Of half the sum of the squares of what weights differ from {@link PRIOR}, beside the mean loss. */
const PENALTY = 0.01;

/** What a word says where nothing is known of its place: a little. */
const PRIOR = 1;

/** Steps of gradient descent: the loss has settled long before. */
const STEPS = 400;

/** The weights, one after another: a kind of words and a place. */
const WEIGHTS = (['class', NONE_ID] as const).flatMap((kind) =>
  WORD_SOURCES.map((source) => ({ kind, source })),
);

/** A product, by what its words say. */
export interface WordExample {
  site: string;
  /** Labels that are right. */
  accepted: readonly number[];
  said: readonly SaidWord[];
  /** For each weight how much it counts for each output. */
  counts: readonly (readonly number[])[];
}

/** Products with a word of the lexicon; others teach nothing of words. */
export function wordExamples(products: readonly LabelledTexts[]): WordExample[] {
  return products.flatMap(({ site, accepted, texts }) => {
    const said = wordsIn(texts);
    if (said.length === 0) return [];
    return {
      site,
      said,
      accepted: accepted.map((id) => OUTPUT_IDS.indexOf(id)),
      counts: WEIGHTS.map((_, index) => logOddsOf(said, only(index))),
    };
  });
}

/**
 * Fits weights by softmax regression with an L2 penalty towards {@link PRIOR}: none is below 0, and
 * each site weighs the same, however many products it has.
 */
export function fitWeights(examples: readonly WordExample[]): WordWeights {
  const shares = sharesOf(examples);
  let weights = WEIGHTS.map(() => PRIOR);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * (weight - PRIOR));
    for (const [example, share] of shares) addGradient(gradient, example, share, weights);
    weights = weights.map((weight, index) => Math.max(0, weight - gradient[index]!));
  }
  return named(weights);
}

/** Each site weighs the same. */
function sharesOf(examples: readonly WordExample[]): Map<WordExample, number> {
  const bySite = new Map<string, number>();
  for (const { site } of examples) bySite.set(site, (bySite.get(site) ?? 0) + 1);
  return new Map(examples.map((example) => [example, 1 / bySite.size / bySite.get(example.site)!]));
}

/** Of the logarithm of how probable the words make what is right. */
function addGradient(
  gradient: number[],
  { counts, accepted }: WordExample,
  share: number,
  weights: readonly number[],
): void {
  const used = counts.flatMap((count, index) => (count.some(Boolean) ? [{ count, index }] : []));
  const powers = OUTPUT_IDS.map((_, output) =>
    Math.exp(used.reduce((sum, { count, index }) => sum + count[output]! * weights[index]!, 0)),
  );
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = accepted.reduce((sum, output) => sum + powers[output]!, 0);
  for (const { count, index } of used) {
    const expected = powers.reduce((sum, power, output) => sum + power * count[output]!, 0) / all;
    const wanted =
      accepted.reduce((sum, output) => sum + powers[output]! * count[output]!, 0) / right;
    gradient[index]! += share * (expected - wanted);
  }
}

function only(index: number): WordWeights {
  return named(WEIGHTS.map((_, other) => (other === index ? 1 : 0)));
}

function named(weights: readonly number[]): WordWeights {
  const of = (wanted: (typeof WEIGHTS)[number]['kind']) =>
    Object.fromEntries(
      WEIGHTS.flatMap(({ kind, source }, index) =>
        // Finer digits change nothing.
        kind === wanted ? [[source, Number(weights[index]!.toFixed(2))]] : [],
      ),
    ) as Record<WordSource, number>;
  return { class: of('class'), none: of(NONE_ID) };
}
