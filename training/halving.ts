import { isDeepStrictEqual } from 'node:util';
import type { Trial } from '../model/report';
import { DataError } from './data-error';

/** From one round to the next a third of the trials goes on, with three times the steps. */
const FACTOR = 3;

/** How a search goes about it. */
export interface SearchPlan {
  seed: number;
  /** Trials of the first round. */
  trials: number;
  /** Steps of each run in the first round. */
  steps: number;
  /** Names of the sets that every trial is scored on. */
  scoredOn: readonly string[];
  /** The settings of a trial, counted from 1: the same ones whenever it is asked. */
  settings(trial: number): Trial['settings'];
}

/** Trains with some settings for so many steps, and says how well that went. */
export type RunTrial = (
  settings: Trial['settings'],
  steps: number,
  signal: AbortSignal,
) => Promise<Pick<Trial, 'score' | 'bySource'>>;

/** What is told of a search under way. */
export interface SearchProgress {
  /** Called before each trial that has to be run. */
  onStart(next: Pick<Trial, 'trial' | 'round' | 'settings' | 'steps'>): void;
  /** Called after it; what it returns is waited for. */
  onTrial(trial: Trial, secondsLeft: number): Promise<void>;
}

/** Steps and number of trials of each round. */
export function roundsOf({ trials, steps }: Pick<SearchPlan, 'trials' | 'steps'>) {
  const rounds = [{ round: 1, trials, steps }];
  while (rounds.at(-1)!.trials > 1) {
    const last = rounds.at(-1)!;
    rounds.push({
      round: last.round + 1,
      trials: Math.max(1, Math.floor(last.trials / FACTOR)),
      steps: last.steps * FACTOR,
    });
  }
  return rounds;
}

/** Whether a search would make this very trial, of its seed. */
function wouldMake(plan: SearchPlan, { trial, round, settings, steps, bySource }: Trial): boolean {
  return (
    plan.steps * FACTOR ** (round - 1) === steps &&
    isDeepStrictEqual(plan.settings(trial), settings) &&
    isDeepStrictEqual(new Set(plan.scoredOn), new Set(Object.keys(bySource)))
  );
}

/**
 * Searches by successive halving (Jamieson and Talwalkar 2016): many short runs, and longer ones of
 * those that did best.
 * @param done trials that need not be run again; those of other seeds are left alone
 * @returns the trials of this search, round by round, each round's best first
 * @throws {DataError} when `done` has a trial of this seed that this search would not make
 */
export async function searchByHalving(
  plan: SearchPlan,
  done: readonly Trial[],
  runTrial: RunTrial,
  { onStart, onTrial }: SearchProgress,
  signal: AbortSignal,
): Promise<Trial[]> {
  const rounds = roundsOf(plan);
  const known = done.filter(({ seed }) => seed === plan.seed);
  let stepsLeft = rounds.reduce((sum, { trials, steps }) => sum + trials * steps, 0);
  const spent = { steps: 0, seconds: 0 };
  const all: Trial[] = [];
  let candidates = Array.from({ length: plan.trials }, (_, index) => index + 1);
  for (const { round, trials, steps } of rounds) {
    const results: Trial[] = [];
    for (const trial of candidates.slice(0, trials)) {
      const settings = plan.settings(trial);
      const before = known.find((one) => one.round === round && one.trial === trial);
      if (before && !wouldMake(plan, before)) {
        throw new DataError(
          `Trial ${trial} of seed ${plan.seed} was made by another search: of other settings, steps or photographs. Begin one of another --seed.`,
        );
      }
      stepsLeft -= steps;
      if (before) {
        results.push(before);
        continue;
      }
      signal.throwIfAborted();
      onStart({ trial, round, settings, steps });
      const started = performance.now();
      const measured = await runTrial(settings, steps, signal);
      const seconds = (performance.now() - started) / 1000;
      const result = { seed: plan.seed, trial, round, settings, steps, ...measured, seconds };
      results.push(result);
      spent.steps += steps;
      spent.seconds += seconds;
      await onTrial(result, (spent.seconds / spent.steps) * stepsLeft);
    }
    results.sort((a, b) => b.score - a.score || a.trial - b.trial);
    all.push(...results);
    candidates = results.map(({ trial }) => trial);
  }
  return all;
}
