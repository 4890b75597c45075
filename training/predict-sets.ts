import * as tf from '@tensorflow/tfjs-core';
import { readFeatures } from './feature-file';
import type { NativeAnswers } from './native-gradient';
import type { GraphNetwork, TensorNetwork } from './networks/network';
import type { ValidationInputs } from './training-job';

/** Images that go through the network at once. */
const CHUNK = 250;

interface Share {
  worker: number;
  workers: number;
}

/**
 * Writes the network's probabilities for validation sets; each worker those of its own chunks.
 * @param probabilities receives softmax rows, for each set
 */
export async function predictSets(
  network: TensorNetwork,
  parameters: tf.Tensor[],
  sets: readonly ValidationInputs[],
  probabilities: readonly Float32Array[],
  { worker, workers }: Share,
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
        return tf.softmax(network.logits(parameters, x, (units) => units));
      });
      probabilities[index]!.set(await rows.data<'float32'>(), from * outputs);
      rows.dispose();
    }
  }
}

/** The same of a network whose frozen layers have been applied already. */
export async function predictFeatures(
  { inputSide: side, outputs }: GraphNetwork,
  answers: NativeAnswers,
  parameters: Float32Array,
  sets: readonly ValidationInputs[],
  probabilities: readonly Float32Array[],
  { worker, workers }: Share,
): Promise<void> {
  let turn = 0;
  for (const [index, { name, features, count }] of sets.entries()) {
    if (!features) throw new Error(`What frozen layers give of ${name} was not computed.`);
    const reader = readFeatures(features);
    for (let from = 0; from < count; from += CHUNK) {
      if (turn++ % workers !== worker) continue;
      const rows = Math.min(CHUNK, count - from);
      const x = new Uint16Array(rows * features.size);
      for (let row = 0; row < rows; row++) reader.read(from + row, x, row * features.size);
      probabilities[index]!.set(await answers(parameters, { x, side, rows }), from * outputs);
    }
    reader.close();
  }
}
