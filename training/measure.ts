import type * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { inputSide, toBatch } from '../model/classifier';
import type { Evaluation } from '../model/report';
import type { LabelledImages } from './fashion-mnist';
import { evaluateProbabilities } from './figures';
import { inputsOf } from './inputs-of';

/** Images that go through the network at once. */
const CHUNK = 500;

/** Evaluates a network that answers probabilities on labelled images. */
export async function measure(network: LayersModel, images: LabelledImages): Promise<Evaluation> {
  const probabilities: number[] = [];
  for (let from = 0; from < images.count; from += CHUNK) {
    const batch = toBatch(inputsOf(images, from, from + CHUNK), inputSide(network));
    const output = network.predict(batch) as tf.Tensor;
    probabilities.push(...(await output.data()));
    output.dispose();
    batch.dispose();
  }
  return evaluateProbabilities(probabilities, images.labels);
}
