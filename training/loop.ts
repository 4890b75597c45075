import { setImmediate } from 'node:timers/promises';
import * as tf from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import type { Epoch } from '../model/report';
import { CLASS_COUNT } from '../model/taxonomy';
import { Adam } from './adam';
import { augmentInto } from './augment';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './checkpoint';
import type { LabelledImages } from './fashion-mnist';
import { type Random, seededRandom, shuffledIndices } from './random';
import type { Recipe } from './recipes';
import { validate } from './validate';
import { getWeights, setWeights } from './weights';

/** Steps between two looks at the running loss; the event loop gets its turn there too. */
const STEPS_PER_REPORT = 25;

/** How far an epoch is; loss and accuracy are means over its images so far. */
export interface StepProgress {
  epoch: number;
  step: number;
  steps: number;
  loss: number;
  accuracy: number;
}

export interface Training {
  /** The network to train, its last layer answering logits. */
  network: Sequential;
  images: LabelledImages;
  recipe: Recipe;
  seed: number;
  /** Where the checkpoint of every epoch is kept. */
  checkpointFile: string;
  /** Whether to go on from that checkpoint, where there is one. */
  resume: boolean;
  /** Stops the run between two steps; the last epoch's checkpoint stays. */
  signal: AbortSignal;
  onStep(progress: StepProgress): void;
  onEpoch(epoch: Epoch, history: readonly Epoch[]): void;
}

/**
 * Trains the network and leaves it with the weights of its best epoch, chosen by accuracy on the
 * validation images. The same seed and recipe give the same weights on the same backend, stopped
 * and resumed or not.
 */
export async function trainNetwork(
  training: Training,
): Promise<{ history: Epoch[]; chosenEpoch: number }> {
  const { network, images, recipe, seed, checkpointFile, signal } = training;
  const trainingCount = Math.round(images.count * (1 - recipe.validationShare));
  const validation = lastImages(images, trainingCount);
  const variables = network.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const optimizer = new Adam(variables);
  const steps = Math.ceil(trainingCount / recipe.batchSize);

  const run = { seed, recipe, backend: tf.getBackend() };

  let state = training.resume ? await readCheckpoint(checkpointFile, run) : undefined;
  if (state) {
    setWeights(variables, state.weights);
    optimizer.restore(state.optimizer);
    for (const epoch of state.history) training.onEpoch(epoch, state.history);
  }

  for (let epoch = (state?.history.length ?? 0) + 1; epoch <= recipe.epochs; epoch++) {
    const started = performance.now();
    const random = seededRandom(seed, epoch);
    const order = shuffledIndices(trainingCount, random);
    const totals = tf.tidy(() => tf.variable(tf.zeros([2]), false));

    for (let step = 0; step < steps; step++) {
      const indices = order.subarray(step * recipe.batchSize, (step + 1) * recipe.batchSize);
      const batch = makeBatch(images, indices, recipe, random);
      const learningRate = rateAt((epoch - 1) * steps + step, steps, recipe);
      trainStep(network, variables, optimizer, batch, learningRate, recipe.dropout, random, totals);

      if ((step + 1) % STEPS_PER_REPORT === 0) {
        const [loss, correct] = await totals.data<'float32'>();
        const seen = Math.min((step + 1) * recipe.batchSize, trainingCount);
        training.onStep({
          epoch,
          step: step + 1,
          steps,
          loss: loss! / seen,
          accuracy: correct! / seen,
        });
        await setImmediate();
        signal.throwIfAborted();
      }
    }

    const [loss, correct] = await totals.data<'float32'>();
    totals.dispose();
    const validated = await validate(network, validation);
    const result: Epoch = {
      epoch,
      loss: loss! / trainingCount,
      accuracy: correct! / trainingCount,
      validationLoss: validated.loss,
      validationAccuracy: validated.accuracy,
      learningRate: rateAt((epoch - 1) * steps, steps, recipe),
      seconds: (performance.now() - started) / 1000,
    };
    const history: Epoch[] = [...(state?.history ?? []), result];
    const weights = await getWeights(variables);
    const isBest = (state?.history ?? []).every(
      ({ validationAccuracy }) => validationAccuracy < result.validationAccuracy,
    );
    state = {
      ...run,
      history,
      weights,
      optimizer: await optimizer.state(),
      best: isBest || !state ? { epoch, weights } : state.best,
    } satisfies Checkpoint;
    await writeCheckpoint(checkpointFile, state);
    training.onEpoch(result, history);
  }

  optimizer.dispose();
  if (!state) throw new Error('A recipe needs at least one epoch.');
  setWeights(variables, state.best.weights);
  return { history: state.history, chosenEpoch: state.best.epoch };
}

/** The images from `start` on. */
function lastImages({ images, labels, count }: LabelledImages, start: number): LabelledImages {
  return {
    images: images.subarray(start * INPUT_SIZE),
    labels: labels.subarray(start),
    count: count - start,
  };
}

interface Batch {
  /** NHWC [batch, 28, 28, 1], grey levels of 0 to 1. */
  x: tf.Tensor4D;
  /** One-hot labels [batch, 10]. */
  y: tf.Tensor2D;
}

function makeBatch(
  { images, labels }: LabelledImages,
  indices: Uint32Array,
  recipe: Recipe,
  random: Random,
): Batch {
  const x = new Float32Array(indices.length * INPUT_SIZE);
  const y = new Float32Array(indices.length * CLASS_COUNT);
  indices.forEach((index, row) => {
    const image = images.subarray(index * INPUT_SIZE, (index + 1) * INPUT_SIZE);
    augmentInto(x, row * INPUT_SIZE, image, recipe, random);
    y[row * CLASS_COUNT + labels[index]!] = 1;
  });
  return {
    x: tf.tensor4d(x, [indices.length, INPUT_SIDE, INPUT_SIDE, 1]),
    y: tf.tensor2d(y, [indices.length, CLASS_COUNT]),
  };
}

/** One step of Adam down the categorical cross-entropy; adds the batch's summed loss and right answers to `totals`. */
function trainStep(
  network: Sequential,
  variables: tf.Variable[],
  optimizer: Adam,
  { x, y }: Batch,
  learningRate: number,
  dropout: number,
  random: Random,
  totals: tf.Variable,
): void {
  tf.tidy(() => {
    let correct: tf.Tensor | undefined;
    const { value, grads } = tf.variableGrads(() => {
      const logits = forward(network, x, dropout, random);
      correct = tf.keep(tf.sum(tf.equal(tf.argMax(logits, -1), tf.argMax(y, -1))));
      return tf.losses.softmaxCrossEntropy(y, logits) as tf.Scalar;
    }, variables);
    optimizer.apply(grads, learningRate);
    const loss = tf.mul(value, x.shape[0]);
    totals.assign(tf.add(totals, tf.stack([loss, tf.cast(correct!, 'float32')])));
    correct!.dispose();
  });
  tf.dispose([x, y]);
}

/** Runs the layers one by one, leaving out units of the hidden dense layers ("inverted" dropout). */
function forward(network: Sequential, x: tf.Tensor, dropout: number, random: Random): tf.Tensor {
  const { layers } = network;
  return layers.reduce((input, layer, index) => {
    const output = layer.apply(input) as tf.Tensor;
    const isHidden = layer.getClassName() === 'Dense' && index < layers.length - 1;
    return isHidden && dropout > 0 ? tf.mul(output, keepMask(output, dropout, random)) : output;
  }, x);
}

function keepMask({ shape, size }: tf.Tensor, dropout: number, random: Random): tf.Tensor {
  const scale = 1 / (1 - dropout);
  return tf.tensor(
    Float32Array.from({ length: size }, () => (random.float() < dropout ? 0 : scale)),
    shape,
  );
}

function rateAt(
  step: number,
  stepsPerEpoch: number,
  { schedule, learningRate, epochs }: Recipe,
): number {
  if (schedule === 'constant') return learningRate;
  return (learningRate * (1 + Math.cos((Math.PI * step) / (stepsPerEpoch * epochs)))) / 2;
}
