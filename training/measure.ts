import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { toBatch } from '../model/classifier';
import { INPUT_SIZE } from '../model/input';
import type { Evaluation } from '../model/report';
import type { LabelledImages } from './fashion-mnist';
import { evaluateProbabilities } from './figures';

/** Images that go through the network at once. */
const CHUNK = 500;

/** Evaluates a network that answers probabilities on labelled images. */
export async function measure(
  network: LayersModel,
  { images, labels, count }: LabelledImages,
): Promise<Evaluation> {
  const probabilities: number[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const batch = toBatch(
      Array.from({ length: size }, (_, row) =>
        images.subarray((from + row) * INPUT_SIZE, (from + row + 1) * INPUT_SIZE),
      ),
    );
    const output = network.predict(batch) as tf.Tensor;
    probabilities.push(...(await output.data()));
    output.dispose();
    batch.dispose();
  }
  return evaluateProbabilities(probabilities, labels);
}
