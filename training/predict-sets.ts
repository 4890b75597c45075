import * as tf from '@tensorflow/tfjs-core';
import type { Network } from './networks/network';
import type { ValidationInputs } from './training-job';

/** Images that go through the network at once. */
const CHUNK = 250;

/**
 * Writes the network's probabilities for validation sets; each worker those of its own chunks.
 * @param probabilities receives softmax rows, for each set
 */
export async function predictSets(
  network: Network,
  weights: tf.Tensor[],
  sets: readonly ValidationInputs[],
  probabilities: readonly Float32Array[],
  { worker, workers }: { worker: number; workers: number },
): Promise<void> {
  const { inputSide: side, outputs } = network;
  let turn = 0;
  for (const [index, { inputs, count }] of sets.entries()) {
    for (let from = 0; from < count; from += CHUNK) {
      if (turn++ % workers !== worker) continue;
      const to = Math.min(from + CHUNK, count);
      const levels = inputs.subarray(from * side * side, to * side * side);
      const rows = tf.tidy(() => {
        const x = tf.tensor4d(
          Float32Array.from(levels, (level) => level / 255),
          [to - from, side, side, 1],
        );
        return tf.softmax(network.logits(weights, x, (units) => units));
      });
      probabilities[index]!.set(await rows.data<'float32'>(), from * outputs);
      rows.dispose();
    }
  }
}
