import * as tf from '@tensorflow/tfjs-core';
import { split, type TensorNetwork } from './networks/network';
import type { Random } from './random';

/** Examples that go through the network together. */
export interface Batch {
  /**
   * `labels.length * side * side * channels` values: grey levels of 0 to 1, or, as float16 bits, what
   * frozen layers give.
   */
  x: Float32Array | Uint16Array;
  labels: Uint8Array;
  side: number;
}

export interface GradientOptions {
  labelSmoothing: number;
  dropout: number;
  /** Draws the units that are left out. */
  random: Random;
}

/** A batch's summed loss, in nats, and its number of right answers. */
export interface GradientResult {
  loss: number;
  correct: number;
}

/**
 * The gradient of a batch's summed categorical cross-entropy to the network's parameters.
 * @param into receives the gradient, one tensor after another
 */
export async function gradientOf(
  network: TensorNetwork,
  parameters: tf.Tensor[],
  { x, labels, side }: Batch,
  { labelSmoothing, dropout, random }: GradientOptions,
  into: Float32Array,
): Promise<GradientResult> {
  const { outputs } = network;
  const rows = labels.length;
  const truth = smoothed(labels, outputs, labelSmoothing);
  const [logProbabilities, gradients] = tf.tidy(() => {
    const images = tf.tensor4d(levelsOf(x), [rows, side, side, 1]);
    const target = tf.tensor2d(truth, [rows, outputs]);
    let answers: tf.Tensor2D | undefined;
    const gradients = tf.grads((...tensors: tf.Tensor[]) => {
      const logits = network.logits(tensors, images, (units) => drop(units, dropout, random));
      answers = tf.logSoftmax(logits) as tf.Tensor2D;
      // Kept, since only gradients leave the scope.
      tf.keep(answers);
      return tf.neg(tf.sum(tf.mul(target, answers))) as tf.Scalar;
    })(parameters);
    return [answers!, gradients] as const;
  });
  const parts = split(network.parameters, into);
  for (const [index, gradient] of gradients.entries())
    parts[index]!.set(await gradient.data<'float32'>());
  const result = resultOf(await logProbabilities.data<'float32'>(), truth, labels);
  tf.dispose([logProbabilities, gradients]);
  return result;
}

/** @throws {TypeError} for what frozen layers give: networks that have some are ONNX Runtime's */
function levelsOf(x: Batch['x']): Float32Array {
  if (x instanceof Uint16Array) throw new TypeError('TensorFlow.js trains no network on float16.');
  return x;
}

/** Summed loss and right answers of rows of log-probabilities, given the truth that they are to meet. */
export function resultOf(
  logProbabilities: Float32Array,
  truth: Float32Array,
  labels: Uint8Array,
): GradientResult {
  const outputs = truth.length / labels.length;
  let loss = 0;
  for (let at = 0; at < truth.length; at++) loss -= truth[at]! * logProbabilities[at]!;
  const correct = labels.reduce(
    (sum, label, row) =>
      sum + Number(label === indexOfLargest(logProbabilities, row * outputs, outputs)),
    0,
  );
  return { loss, correct };
}

/** One-hot rows, a share of the truth spread over all classes. */
export function smoothed(labels: Uint8Array, outputs: number, smoothing: number): Float32Array {
  const truth = new Float32Array(labels.length * outputs).fill(smoothing / outputs);
  labels.forEach((label, row) => {
    truth[row * outputs + label]! += 1 - smoothing;
  });
  return truth;
}

/**
 * Factors of "inverted" dropout: 0 leaves a unit out, and those that stay are scaled up, so that
 * nothing is to be done in use.
 */
export function dropoutMask(count: number, dropout: number, random: Random): Float32Array {
  if (dropout === 0) return new Float32Array(count).fill(1);
  const scale = 1 / (1 - dropout);
  const mask = new Float32Array(count);
  for (let at = 0; at < count; at++) mask[at] = random.float() < dropout ? 0 : scale;
  return mask;
}

function drop(units: tf.Tensor, dropout: number, random: Random): tf.Tensor {
  if (dropout === 0) return units;
  return tf.mul(units, tf.tensor(dropoutMask(units.size, dropout, random), units.shape));
}

function indexOfLargest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (values[from + index]! > values[from + best]!) best = index;
  }
  return best;
}
