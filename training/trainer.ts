import * as tf from '@tensorflow/tfjs-core';
import { type AdamState, newAdamState, stepAdam } from './adam';
import { waitForAll } from './barrier';
import type { Examples } from './batches';
import { examplesOf } from './examples';
import { type Batch, gradientOf } from './gradient';
import { type Network, sizeOf, split, totalSize } from './networks/network';
import { seededRandom } from './random';
import { learningRateAt, sideAt } from './schedule';
import { NETWORKS, type TrainingJob } from './training-job';

/** Validation images that go through the network at once. */
const CHUNK = 250;

/** Steps between two looks at the running loss. */
const STEPS_PER_REPORT = 10;

/** How far an epoch is; loss and accuracy are means over its examples so far. */
export interface StepProgress {
  epoch: number;
  step: number;
  steps: number;
  loss: number;
  accuracy: number;
}

/** Everything that training changes. All workers have the same, bit for bit. */
export interface TrainerState {
  parameters: Float32Array;
  /** The running average of the parameters. */
  average: Float32Array;
  adam: AdamState;
}

/** One worker's part of a training run. */
export interface Trainer {
  /** Goes on from a state that `state` gave. */
  restore(state: TrainerState): void;
  state(): TrainerState;
  /** Trains one epoch, counted from 1. @returns mean loss and accuracy over its examples */
  trainEpoch(epoch: number, onStep: (progress: StepProgress) => void): Promise<EpochTotals>;
  /** Writes this worker's part of the validation sets' probabilities, with the averaged weights. */
  validate(): Promise<void>;
}

export interface EpochTotals {
  loss: number;
  accuracy: number;
}

/**
 * Starts one worker's part of a run on the current backend. The global batch is cut into shards;
 * each worker computes the gradients of its own, waits for the others', sums all of them in their
 * order, and takes the same step on its own copy of the parameters. So the number of workers
 * changes nothing but the time.
 * @param worker this one's number, from 0
 */
export function startTrainer(job: TrainingJob, worker: number): Trainer {
  const { plan, seed, pools, validation, memory } = job;
  const { recipe } = plan;
  const network = NETWORKS[plan.network]();
  const examples = examplesOf(plan, pools, seed);
  const parameters = network.initialParameters(seed);
  // Without averaging the average is the parameters themselves.
  const average = recipe.averageDecay > 0 ? parameters.slice() : parameters;
  const adam = newAdamState(parameters.length);
  const decay = decayOf(network, recipe.weightDecay);
  const mean = new Float32Array(totalSize(network.weights));
  const ownShards = Array.from({ length: recipe.shards }, (_, shard) => shard).filter(
    (shard) => shard % memory.workers === worker,
  );

  return {
    restore(state) {
      parameters.set(state.parameters);
      average.set(state.average);
      adam.steps = state.adam.steps;
      adam.firstMoments.set(state.adam.firstMoments);
      adam.secondMoments.set(state.adam.secondMoments);
    },

    state: () => ({
      parameters: parameters.slice(),
      average: average.slice(),
      adam: {
        steps: adam.steps,
        firstMoments: adam.firstMoments.slice(),
        secondMoments: adam.secondMoments.slice(),
      },
    }),

    async trainEpoch(epoch, onStep) {
      const side = sideAt(epoch, recipe);
      const { rowsPerEpoch } = examples;
      const steps = Math.ceil(rowsPerEpoch / recipe.batchSize);
      for (const shard of ownShards) memory.totals.fill(0, shard * 2, shard * 2 + 2);

      for (let step = 0; step < steps; step++) {
        const from = step * recipe.batchSize;
        const size = Math.min(recipe.batchSize, rowsPerEpoch - from);
        const gradients = memory.gradients[step % 2]!;
        const weights = toTensors(network, network.toWeights(parameters));
        for (const shard of ownShards) {
          const start = from + Math.floor((shard * size) / recipe.shards);
          const end = from + Math.floor(((shard + 1) * size) / recipe.shards);
          if (start === end) {
            gradients[shard]!.fill(0);
            continue;
          }
          const batch = makeBatch(examples, epoch, start, end, side);
          const { loss, correct } = await gradientOf(
            network,
            weights,
            batch,
            {
              labelSmoothing: recipe.labelSmoothing,
              dropout: recipe.dropout,
              random: seededRandom(seed, (epoch * steps + step) * recipe.shards + shard),
            },
            gradients[shard]!,
          );
          memory.totals[shard * 2]! += loss;
          memory.totals[shard * 2 + 1]! += correct;
        }
        tf.dispose(weights);
        waitForAll(memory.barrier, memory.workers);

        averageShards(gradients, size, mean);
        const gradient = network.toParameterGradient(parameters, mean);
        if (recipe.clipNorm > 0) clip(gradient, recipe.clipNorm);
        const rate = learningRateAt((epoch - 1) * steps + step, steps * recipe.epochs, recipe);
        stepAdam(parameters, gradient, adam, rate, decay);
        if (average !== parameters) follow(average, parameters, recipe.averageDecay, adam.steps);

        if ((step + 1) % STEPS_PER_REPORT === 0) {
          onStep({ epoch, step: step + 1, steps, ...totalsOf(memory.totals, from + size) });
        }
      }
      return totalsOf(memory.totals, rowsPerEpoch);
    },

    async validate() {
      const { inputSide, outputs } = network;
      const weights = toTensors(network, network.toWeights(average));
      let turn = 0;
      for (const [index, { inputs, count }] of validation.entries()) {
        for (let from = 0; from < count; from += CHUNK) {
          if (turn++ % memory.workers !== worker) continue;
          const rows = Math.min(CHUNK, count - from);
          const size = inputSide * inputSide;
          const levels = Float32Array.from(
            inputs.subarray(from * size, (from + rows) * size),
            (level) => level / 255,
          );
          const probabilities = tf.tidy(() => {
            const x = tf.tensor4d(levels, [rows, inputSide, inputSide, 1]);
            return tf.softmax(network.logits(weights, x, (units) => units));
          });
          memory.probabilities[index]!.set(await probabilities.data<'float32'>(), from * outputs);
          probabilities.dispose();
        }
      }
      tf.dispose(weights);
      waitForAll(memory.barrier, memory.workers);
    },
  };
}

function toTensors({ weights }: Network, values: Float32Array): tf.Tensor[] {
  const parts = split(weights, values);
  return weights.map(({ shape }, index) => tf.tensor(parts[index]!, shape));
}

function makeBatch(
  { fillRow }: Examples,
  epoch: number,
  start: number,
  end: number,
  side: number,
): Batch {
  const x = new Float32Array((end - start) * side * side);
  const labels = Uint8Array.from({ length: end - start }, (_, row) =>
    fillRow(epoch, start + row, side, x, row * side * side),
  );
  return { x, labels, side };
}

/** Writes the sum of the shards' gradients, in their order, divided by the number of examples. */
function averageShards(shards: readonly Float32Array[], count: number, mean: Float32Array): void {
  for (let at = 0; at < mean.length; at++) {
    let sum = 0;
    for (const shard of shards) sum += shard[at]!;
    mean[at] = sum / count;
  }
}

function clip(gradient: Float32Array, longest: number): void {
  let squares = 0;
  for (let at = 0; at < gradient.length; at++) squares += gradient[at]! ** 2;
  const factor = longest / Math.sqrt(squares);
  if (factor >= 1) return;
  for (let at = 0; at < gradient.length; at++) gradient[at]! *= factor;
}

/** Moves the average towards the parameters; faster in the first steps, which are far from the goal. */
function follow(
  average: Float32Array,
  parameters: Float32Array,
  slowest: number,
  steps: number,
): void {
  const keep = Math.min(slowest, steps / (9 + steps));
  for (let at = 0; at < average.length; at++) {
    average[at] = keep * average[at]! + (1 - keep) * parameters[at]!;
  }
}

function decayOf({ parameters }: Network, weightDecay: number): Float32Array {
  const all = parameters.flatMap((parameter) =>
    new Array<number>(sizeOf(parameter)).fill(parameter.decays ? weightDecay : 0),
  );
  return Float32Array.from(all);
}

function totalsOf(totals: Float64Array, count: number): EpochTotals {
  let [loss, correct] = [0, 0];
  for (let at = 0; at < totals.length; at += 2) {
    loss += totals[at]!;
    correct += totals[at + 1]!;
  }
  return { loss: loss / count, accuracy: correct / count };
}
