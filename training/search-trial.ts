import path from 'node:path';
import type { Trial } from '../model/report';
import type { RunTrial } from './halving';
import { trainNetwork } from './loop';
import { meanRecall } from './mean-recall';
import type { FashionPool, TrainingPools } from './pools';
import type { CnnRecipe } from './recipes';
import type { RunContext } from './run';
import { withSettings } from './search-space';
import type { ValidationInputs } from './training-job';

/** What the trials of a search are trained and scored on. */
export interface SearchData {
  pools: TrainingPools;
  validation: readonly ValidationInputs[];
  /** Sources that one run is trained without, and then scored on; a run for each group. */
  leftOut: readonly (readonly string[])[];
  /** Sources that no run is trained on: each is scored on these too. */
  unseen: readonly string[];
}

/**
 * Makes the function that tries settings out: one short training of the real kind for each group of
 * sources that is left out, scored on what it did not see.
 * @param onStep told how many steps of the trial are done
 */
export function trialRunner(
  data: SearchData,
  recipe: CnnRecipe,
  seed: number,
  context: Pick<RunContext, 'backend' | 'workers' | 'checkpoints'>,
  onStep: (done: number) => void,
): RunTrial {
  return async (settings, steps, signal) => {
    const scores: Record<string, number[]> = {};
    for (const [turn, leftOut] of data.leftOut.entries()) {
      const photos = data.pools.photos.filter(({ name }) => !leftOut.includes(name));
      const short = shortRun(withSettings(recipe, settings), steps, data.pools.fashion);
      const validation = data.validation.filter(
        ({ name }) => leftOut.includes(name) || data.unseen.includes(name),
      );
      const { probabilities } = await trainNetwork({
        plan: { network: 'cnn', recipe: short.recipe },
        pools: { fashion: short.fashion, photos },
        validation,
        seed,
        backend: context.backend,
        workers: context.workers,
        checkpointFile: path.join(context.checkpoints, 'trial.checkpoint'),
        resume: false,
        signal,
        onStep: ({ epoch, step, steps: inEpoch }) =>
          onStep(turn * steps + (epoch - 1) * inEpoch + step),
        onEpoch: () => {},
      });
      for (const [index, { name, labels }] of validation.entries()) {
        scores[name] = [...(scores[name] ?? []), meanRecall(probabilities[index]!, labels)];
      }
    }
    const bySource: Trial['bySource'] = Object.fromEntries(
      Object.entries(scores).map(([name, all]) => [name, mean(all)]),
    );
    return { score: mean(Object.values(bySource)), bySource };
  };
}

/**
 * A recipe cut down to so many steps. The learning rate goes the whole run's way, only shorter. There
 * are as many epochs as sides of the inputs at least, so a small first side may have more than its
 * share of the steps. Of Fashion-MNIST it sees the first images.
 */
export function shortRun(
  recipe: CnnRecipe,
  steps: number,
  fashion: FashionPool,
): { recipe: CnnRecipe; fashion: FashionPool } {
  const images = steps * recipe.batchSize * recipe.fashionShare;
  const epochs = Math.max(recipe.sides.length, Math.ceil(images / fashion.count));
  const count = Math.max(1, Math.floor(images / epochs));
  const size = fashion.images.length / fashion.count;
  return {
    recipe: { ...recipe, epochs },
    fashion: {
      ...fashion,
      count,
      labels: fashion.labels.subarray(0, count),
      images: fashion.images.subarray(0, count * size),
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
