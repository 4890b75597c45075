import { INPUT_SIZE } from '../model/input';
import { augmentInto } from './augment';
import { featureExamples } from './feature-examples';
import type { Batch } from './gradient';
import type { TrainingPools } from './pools';
import { seededRandom, shuffledIndices } from './random';
import type { AnnRecipe } from './recipes';
import type { Plan } from './training-job';

/** The examples of a training run: each is the same whoever makes it, in whatever order. */
export interface Examples {
  /** Examples in one epoch. */
  rowsPerEpoch: number;
  /**
   * Makes a part of a batch.
   * @param epoch counted from 1
   * @param start first row, from 0 to `rowsPerEpoch - 1`
   * @param end the one after the last
   * @param side of the network's input
   */
  makeBatch(epoch: number, start: number, end: number, side: number): Batch;
}

/** The examples that a plan trains on. */
export function examplesOf(plan: Plan, pools: TrainingPools, seed: number): Examples {
  if (plan.network === 'ann') return fashionExamples(pools, plan.recipe, seed);
  if (!pools.features) throw new Error('What frozen layers give was not computed.');
  return featureExamples(pools.features, plan.recipe, seed);
}

/** Each image of Fashion-MNIST once an epoch, at its own size. */
function fashionExamples({ fashion }: TrainingPools, recipe: AnnRecipe, seed: number): Examples {
  const { images, labels, count } = fashion;
  let order: { epoch: number; indices: Uint32Array } | undefined;
  return {
    rowsPerEpoch: count,
    makeBatch(epoch, start, end, side) {
      if (order?.epoch !== epoch) {
        order = { epoch, indices: shuffledIndices(count, seededRandom(seed, 'order', epoch)) };
      }
      const indices = order.indices.subarray(start, end);
      const x = new Float32Array(indices.length * INPUT_SIZE);
      for (const [row, index] of indices.entries()) {
        const image = images.subarray(index * INPUT_SIZE, (index + 1) * INPUT_SIZE);
        const random = seededRandom(seed, 'example', epoch, start + row);
        augmentInto(x, row * INPUT_SIZE, image, recipe, random);
      }
      return { x, labels: Uint8Array.from(indices, (index) => labels[index]!), side };
    },
  };
}
