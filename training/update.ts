import { stepAdam } from './adam';
import { clipFactor, sumOfSquares } from './clip';
import { type Network, sizeOf, split } from './networks/network';
import { averageShards } from './shards';
import { sharePieces } from './share-pieces';
import type { TrainingJob } from './training-job';
import { follow } from './weight-average';

/**
 * One worker's part of the optimizer's steps: those tensors that are its own. What they are made of
 * lies in shared memory. A step has two halves, and all workers wait for each other before either.
 */
export interface Update {
  /** First half, when all shards' gradients are there: their mean, for its tensors. */
  gather(examples: number): void;
  /**
   * Second half: changes parameters and average.
   * @param steps that were taken, this one included
   */
  step(steps: number, learningRate: number): void;
}

/** @param worker number of the one whose part it is, from 0 */
export function updateOf(job: TrainingJob, network: Network, worker: number): Update {
  const { recipe } = job.plan;
  const { squares } = job.memory;
  const tensors = ownTensors(job, network, worker);
  return {
    gather(examples) {
      for (const { index, shards, mean } of tensors) {
        averageShards(shards, examples, mean);
        if (recipe.clipNorm > 0) squares[index] = sumOfSquares(mean);
      }
    },

    step(steps, learningRate) {
      const factor = recipe.clipNorm > 0 ? clipFactor(squares, recipe.clipNorm) : 1;
      for (const { parameters, average, mean, moments, decay } of tensors) {
        if (factor < 1) for (let at = 0; at < mean.length; at++) mean[at]! *= factor;
        stepAdam(parameters, mean, moments, steps, learningRate, decay);
        if (recipe.averageDecay > 0) follow(average, parameters, recipe.averageDecay, steps);
      }
    },
  };
}

function ownTensors({ plan, memory }: TrainingJob, { parameters }: Network, worker: number) {
  const owners = sharePieces(parameters.map(sizeOf), memory.workers);
  const { weightDecay } = plan.recipe;
  const byTensor = (values: Float32Array) => split(parameters, values);
  const values = byTensor(memory.parameters);
  const averages = byTensor(memory.average);
  const firstMoments = byTensor(memory.firstMoments);
  const secondMoments = byTensor(memory.secondMoments);
  const gradients = memory.gradients.map(byTensor);
  return parameters.flatMap((parameter, index) => {
    if (owners[index] !== worker) return [];
    const size = sizeOf(parameter);
    return {
      index,
      parameters: values[index]!,
      average: averages[index]!,
      moments: { firstMoments: firstMoments[index]!, secondMoments: secondMoments[index]! },
      decay: new Float32Array(size).fill(parameter.decays ? weightDecay : 0),
      shards: gradients.map((gradient) => gradient[index]!),
      mean: new Float32Array(size),
    };
  });
}
