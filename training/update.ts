import { stepAdam } from './adam';
import { clipFactor, sumOfSquares } from './clip';
import { type Network, placesOf, split, totalSize } from './networks/network';
import { averageShards } from './shards';
import { sharePieces } from './share-pieces';
import type { TrainingJob } from './training-job';
import { follow } from './weight-average';

/**
 * One worker's part of the optimizer's steps: those layers that are its own. What they are made of
 * lies in shared memory. A step has two halves, and all workers wait for each other before either.
 */
export interface Update {
  /** Writes the weights that its layers' parameters stand for. */
  begin(): void;
  /** First half, when all shards' gradients are there: the gradient to its layers' parameters. */
  gather(examples: number): void;
  /**
   * Second half: changes parameters, average and weights.
   * @param steps that were taken, this one included
   */
  step(steps: number, learningRate: number): void;
}

/** @param worker number of the one whose part it is, from 0 */
export function updateOf(job: TrainingJob, network: Network, worker: number): Update {
  const { recipe } = job.plan;
  const { squares } = job.memory;
  const layers = ownLayers(job, network, worker);
  return {
    begin() {
      for (const { piece, parameters, weights } of layers) piece.toWeights(parameters, weights);
    },

    gather(examples) {
      for (const { piece, index, parameters, shards, mean, slope } of layers) {
        averageShards(shards, examples, mean);
        piece.toParameterGradient(parameters, mean, slope);
        if (recipe.clipNorm > 0) squares[index] = sumOfSquares(slope);
      }
    },

    step(steps, learningRate) {
      const factor = recipe.clipNorm > 0 ? clipFactor(squares, recipe.clipNorm) : 1;
      for (const { piece, parameters, average, weights, slope, moments, decay } of layers) {
        if (factor < 1) for (let at = 0; at < slope.length; at++) slope[at]! *= factor;
        stepAdam(parameters, slope, moments, steps, learningRate, decay);
        if (recipe.averageDecay > 0) follow(average, parameters, recipe.averageDecay, steps);
        piece.toWeights(parameters, weights);
      }
    },
  };
}

function ownLayers({ plan, memory }: TrainingJob, network: Network, worker: number) {
  const { pieces } = network;
  const decay = decayOf(network, plan.recipe.weightDecay);
  const owners = sharePieces(
    pieces.map(({ parameters }) => parameters),
    memory.workers,
  );
  return placesOf(pieces).flatMap(({ parametersOf, weightsOf }, index) => {
    if (owners[index] !== worker) return [];
    const piece = pieces[index]!;
    return {
      piece,
      index,
      parameters: parametersOf(memory.parameters),
      average: parametersOf(memory.average),
      moments: {
        firstMoments: parametersOf(memory.firstMoments),
        secondMoments: parametersOf(memory.secondMoments),
      },
      decay: parametersOf(decay),
      weights: weightsOf(memory.weights),
      shards: memory.gradients.map(weightsOf),
      mean: new Float32Array(piece.weights),
      slope: new Float32Array(piece.parameters),
    };
  });
}

/** For each parameter, how much weight decay takes of it. */
function decayOf({ parameters }: Network, weightDecay: number): Float32Array {
  const decay = new Float32Array(totalSize(parameters));
  const parts = split(parameters, decay);
  for (const [index, { decays }] of parameters.entries()) {
    if (decays) parts[index]!.fill(weightDecay);
  }
  return decay;
}
