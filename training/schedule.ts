import type { Examples } from './examples';
import type { Recipe } from './recipes';

/** Batches in an epoch; the last one may be smaller. */
export function stepsPerEpoch(
  { rowsPerEpoch }: Pick<Examples, 'rowsPerEpoch'>,
  { batchSize }: Pick<Recipe, 'batchSize'>,
): number {
  return Math.ceil(rowsPerEpoch / batchSize);
}

/** Adam's learning rate at a step, counted from 0 over the whole run. */
export function learningRateAt(
  step: number,
  steps: number,
  { learningRate, warmUp, schedule }: Pick<Recipe, 'learningRate' | 'warmUp' | 'schedule'>,
): number {
  const warm = Math.round(warmUp * steps);
  if (step < warm) return (learningRate * (step + 1)) / (warm + 1);
  if (schedule === 'constant') return learningRate;
  return (learningRate * (1 + Math.cos((Math.PI * (step - warm)) / (steps - warm)))) / 2;
}

/** Height and width of the training images in an epoch, counted from 1. */
export function sideAt(epoch: number, { sides, epochs }: Pick<Recipe, 'sides' | 'epochs'>): number {
  const begun = sides.filter(([from]) => (epoch - 1) / epochs >= from);
  const side = begun.at(-1)?.[1];
  if (side === undefined) throw new Error("A recipe's first side must be from 0 on.");
  return side;
}
