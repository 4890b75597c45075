import * as tf from '@tensorflow/tfjs-core';
import { type Network, split } from './networks/network';
import type { Random } from './random';

/** Examples that go through the network together. */
export interface Batch {
  /** `labels.length * side * side` grey levels of 0 to 1. */
  x: Float32Array;
  labels: Uint8Array;
  side: number;
}

export interface GradientOptions {
  labelSmoothing: number;
  dropout: number;
  /** Draws the units that are left out. */
  random: Random;
}

/**
 * The gradient of a batch's summed categorical cross-entropy to the network's weights.
 * @param into receives the gradient, one weight tensor after another
 * @returns the summed loss, in nats, and the number of right answers
 */
export async function gradientOf(
  network: Network,
  weights: tf.Tensor[],
  { x, labels, side }: Batch,
  { labelSmoothing, dropout, random }: GradientOptions,
  into: Float32Array,
): Promise<{ loss: number; correct: number }> {
  const { outputs } = network;
  const rows = labels.length;
  const [loss, logits, grads] = tf.tidy(() => {
    const images = tf.tensor4d(x, [rows, side, side, 1]);
    const truth = tf.tensor2d(smoothed(labels, outputs, labelSmoothing), [rows, outputs]);
    let answers: tf.Tensor2D | undefined;
    const { value, grads } = tf.valueAndGrads((...tensors: tf.Tensor[]) => {
      answers = network.logits(tensors, images, (units) => drop(units, dropout, random));
      // Kept, since only the loss leaves the scope.
      tf.keep(answers);
      return tf.neg(tf.sum(tf.mul(truth, tf.logSoftmax(answers)))) as tf.Scalar;
    })(weights);
    return [value, answers!, grads] as const;
  });
  const parts = split(network.weights, into);
  for (const [index, grad] of grads.entries()) parts[index]!.set(await grad.data<'float32'>());
  const answers = await logits.data<'float32'>();
  const result = {
    loss: (await loss.data<'float32'>())[0]!,
    correct: labels.reduce(
      (sum, label, row) => sum + Number(label === indexOfLargest(answers, row * outputs, outputs)),
      0,
    ),
  };
  tf.dispose([loss, logits, grads]);
  return result;
}

/** One-hot rows, a share of the truth spread over all classes. */
function smoothed(labels: Uint8Array, outputs: number, smoothing: number): Float32Array {
  const truth = new Float32Array(labels.length * outputs).fill(smoothing / outputs);
  labels.forEach((label, row) => {
    truth[row * outputs + label]! += 1 - smoothing;
  });
  return truth;
}

/** "Inverted" dropout: units that stay are scaled up, so that nothing is to be done in use. */
function drop(units: tf.Tensor, dropout: number, random: Random): tf.Tensor {
  if (dropout === 0) return units;
  const scale = 1 / (1 - dropout);
  const mask = Float32Array.from({ length: units.size }, () =>
    random.float() < dropout ? 0 : scale,
  );
  return tf.mul(units, tf.tensor(mask, units.shape));
}

function indexOfLargest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (values[from + index]! > values[from + best]!) best = index;
  }
  return best;
}
