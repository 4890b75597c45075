import type { Trial } from '../model/report';
import { type SearchPlan, wouldMake } from './halving';
import { isScoredOn } from './search-sources';

/**
 * The first seed, from 1 on, whose trials a search may go on from or that has none yet: trials of an
 * earlier recipe, or scored on other photographs, stay beside the new ones.
 * @param known trials of all searches so far
 * @param scoredOn names of the sources that this search scores its trials on
 * @param planOf this search with a seed
 */
export function freeSeed(
  known: readonly Trial[],
  scoredOn: readonly string[],
  planOf: (seed: number) => SearchPlan,
): number {
  const isOfThisSearch = (trial: Trial) =>
    isScoredOn(trial, scoredOn) && wouldMake(planOf(trial.seed), trial);
  let seed = 1;
  while (known.some((trial) => trial.seed === seed && !isOfThisSearch(trial))) seed++;
  return seed;
}
