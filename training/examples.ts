import { INPUT_SIZE } from '../model/input';
import { augmentInto } from './augment';
import { createExamples, type Examples, greyExamples } from './batches';
import { featureExamples } from './feature-examples';
import type { TrainingPools } from './pools';
import { seededRandom, shuffledIndices } from './random';
import type { AnnRecipe } from './recipes';
import type { Plan } from './training-job';

/** The examples that a plan trains on. */
export function examplesOf(plan: Plan, pools: TrainingPools, seed: number): Examples {
  switch (plan.network) {
    case 'ann':
      return fashionExamples(pools, plan.recipe, seed);
    case 'cnn':
      return createExamples(pools, plan.recipe, seed);
    case 'mobilenet':
      if (!pools.features) throw new Error('What frozen layers give was not computed.');
      return featureExamples(pools.features, plan.recipe, seed);
  }
}

/** Each image of Fashion-MNIST once an epoch, at its own size. */
function fashionExamples({ fashion }: TrainingPools, recipe: AnnRecipe, seed: number): Examples {
  const { images, labels, count } = fashion;
  let order: { epoch: number; indices: Uint32Array } | undefined;
  return greyExamples(count, (epoch, row, _side, x, at) => {
    if (order?.epoch !== epoch) {
      order = { epoch, indices: shuffledIndices(count, seededRandom(seed, 'order', epoch)) };
    }
    const index = order.indices[row]!;
    const image = images.subarray(index * INPUT_SIZE, (index + 1) * INPUT_SIZE);
    augmentInto(x, at, image, recipe, seededRandom(seed, 'example', epoch, row));
    return labels[index]!;
  });
}
