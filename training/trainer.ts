import * as tf from '@tensorflow/tfjs-core';
import type { Moments } from './adam';
import { waitForAll } from './barrier';
import { examplesOf } from './examples';
import { gradientOf } from './gradient';
import {
  loadOnnxRuntime,
  type NativeGradient,
  nativeAnswers,
  nativeGradient,
} from './native-gradient';
import { type Network, split } from './networks/network';
import { predictFeatures, predictSets } from './predict-sets';
import { seededRandom } from './random';
import { learningRateAt, sideAt, stepsPerEpoch } from './schedule';
import { shardRows } from './shards';
import { networkOf, type TrainingJob } from './training-job';
import { updateOf } from './update';

/** Steps between two looks at the running loss. */
const STEPS_PER_REPORT = 10;

/** How far an epoch is; loss and accuracy are means over its examples so far. */
export interface StepProgress extends EpochTotals {
  epoch: number;
  step: number;
  steps: number;
}

export interface EpochTotals {
  loss: number;
  accuracy: number;
}

/** Everything that training changes. */
export interface TrainerState {
  parameters: Float32Array;
  /** The running average of the parameters. */
  average: Float32Array;
  adam: Moments & { steps: number };
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

/**
 * Starts one worker's part of a run on the current backend. The global batch is cut into shards;
 * each worker computes the gradients of its own and waits for the others'. Then each sums all shards,
 * in their order, for the tensors that are its own, and takes the optimizer's step on those. So the
 * number of workers changes nothing but the time.
 * @param worker this one's number, from 0
 */
export async function startTrainer(job: TrainingJob, worker: number): Promise<Trainer> {
  const { plan, seed, pools, validation, memory } = job;
  const { recipe } = plan;
  const { workers } = memory;
  const network = await networkOf(plan);
  const gradient = await gradientOn(network);
  const examples = examplesOf(plan, pools, seed);
  const steps = stepsPerEpoch(examples, recipe);
  const update = updateOf(job, network, worker);
  // Every worker writes all of them, the same: so none has to wait for another.
  memory.parameters.set(plan.start?.parameters ?? network.initialParameters(seed));
  memory.average.set(memory.parameters);
  let taken = 0;
  // A copy, so that TensorFlow.js and ONNX Runtime need not take shared memory.
  const parameters = new Float32Array(memory.parameters.length);
  const ownShards = Array.from({ length: recipe.shards }, (_, shard) => shard).filter(
    (shard) => shard % workers === worker,
  );

  /** Writes the gradients of this worker's shards of a batch where all workers see them. */
  async function computeGradients(epoch: number, step: number, from: number, size: number) {
    const side = sideAt(epoch, recipe);
    parameters.set(memory.parameters);
    for (const shard of ownShards) {
      const [start, end] = shardRows(from, size, shard, recipe.shards);
      if (start === end) {
        memory.gradients[shard]!.fill(0);
        continue;
      }
      const random = seededRandom(seed, 'dropout', epoch, step, shard);
      const { loss, correct } = await gradient(
        parameters,
        examples.makeBatch(epoch, start, end, side),
        { ...recipe, random },
        memory.gradients[shard]!,
      );
      if (!Number.isFinite(loss)) throw diverged(loss, epoch, step);
      memory.totals[shard * 2]! += loss;
      memory.totals[shard * 2 + 1]! += correct;
    }
  }

  const wait = () => waitForAll(memory.barrier, workers);

  return {
    restore(state) {
      memory.parameters.set(state.parameters);
      memory.average.set(state.average);
      memory.firstMoments.set(state.adam.firstMoments);
      memory.secondMoments.set(state.adam.secondMoments);
      taken = state.adam.steps;
    },

    state: () => ({
      parameters: memory.parameters.slice(),
      average: memory.average.slice(),
      adam: {
        steps: taken,
        firstMoments: memory.firstMoments.slice(),
        secondMoments: memory.secondMoments.slice(),
      },
    }),

    async trainEpoch(epoch, onStep) {
      const { rowsPerEpoch } = examples;
      for (const shard of ownShards) memory.totals.fill(0, shard * 2, shard * 2 + 2);
      for (let step = 0; step < steps; step++) {
        const from = step * recipe.batchSize;
        const size = Math.min(recipe.batchSize, rowsPerEpoch - from);
        await computeGradients(epoch, step, from, size);
        wait();
        update.gather(size);
        wait();
        taken++;
        update.step(
          taken,
          learningRateAt((epoch - 1) * steps + step, steps * recipe.epochs, recipe),
        );
        wait();
        if ((step + 1) % STEPS_PER_REPORT === 0) {
          onStep({ epoch, step: step + 1, steps, ...totalsOf(memory.totals, from + size) });
        }
      }
      return totalsOf(memory.totals, rowsPerEpoch);
    },

    async validate() {
      const share = { worker, workers };
      const average = memory.average.slice();
      if ('logits' in network) {
        const tensors = toTensors(network, average);
        await predictSets(network, tensors, validation, memory.probabilities, share);
        tf.dispose(tensors);
      } else {
        const answers = nativeAnswers(await loadOnnxRuntime(), network);
        await predictFeatures(network, answers, average, validation, memory.probabilities, share);
      }
    },
  };
}

/** A batch's gradient, from the parameters as flat numbers. */
async function gradientOn(network: Network): Promise<NativeGradient> {
  if (!('logits' in network)) return nativeGradient(await loadOnnxRuntime(), network);
  return async (parameters, batch, options, into) => {
    const tensors = toTensors(network, parameters);
    const result = await gradientOf(network, tensors, batch, options, into);
    tf.dispose(tensors);
    return result;
  };
}

function toTensors({ parameters }: Network, values: Float32Array): tf.Tensor[] {
  const parts = split(parameters, values);
  return parameters.map(({ shape }, index) => tf.tensor(parts[index]!, shape));
}

/** Nothing good comes of such a run any more, so it ends before its next checkpoint. */
function diverged(loss: number, epoch: number, step: number): Error {
  return new Error(
    `The loss is ${loss} at step ${step + 1} of epoch ${epoch}: training has diverged. The epochs ` +
      'before are kept. Lower the learning rate, or look for damaged images.',
  );
}

function totalsOf(totals: Float64Array, count: number): EpochTotals {
  let [loss, correct] = [0, 0];
  for (let at = 0; at < totals.length; at += 2) {
    loss += totals[at]!;
    correct += totals[at + 1]!;
  }
  return { loss: loss / count, accuracy: correct / count };
}
