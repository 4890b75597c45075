import path from 'node:path';
import type { RunTrial } from './halving';
import { trainNetwork } from './loop';
import type { MobilenetRecipe } from './recipes';
import type { RunContext } from './run';
import type { TrainingData } from './training-data';
import { measureSet } from './validate';

/**
 * Makes the function that tries settings out: a short training of the real kind, the learning rate
 * going the whole run's way, scored by the mean accuracy over the validation sets.
 * @param onStep told how many steps of the trial are done
 */
export function trialRunner(
  { pools, validation }: Pick<TrainingData, 'pools' | 'validation'>,
  recipe: MobilenetRecipe,
  seed: number,
  { backend, workers, checkpoints }: Pick<RunContext, 'backend' | 'workers' | 'checkpoints'>,
  onStep: (done: number) => void,
): RunTrial {
  return async (settings, steps, signal) => {
    const examples = steps * recipe.batchSize;
    const { history, probabilities } = await trainNetwork({
      plan: { network: 'mobilenet', recipe: { ...recipe, ...settings, epochs: 1, examples } },
      pools,
      validation,
      seed,
      backend,
      workers,
      checkpointFile: path.join(checkpoints, 'trial.checkpoint'),
      resume: false,
      signal,
      onStep: ({ step }) => onStep(step),
      onEpoch: () => {},
    });
    const scores = validation.map(({ name, labels }, index) => {
      return [name, measureSet(probabilities[index]!, labels).accuracy] as const;
    });
    return { score: history[0]!.validationAccuracy, bySource: Object.fromEntries(scores) };
  };
}
