import type { AnsweringNetwork } from '../model/classifier';
import { inputLength } from '../model/input-shape';
import type { PhotoFigures } from '../model/report';
import { classifyInputs } from './classify-inputs';
import type { LabelledImages } from './fashion-mnist';
import { inputsOf } from './inputs-of';
import { type AnsweredPhoto, photoFigures } from './photo-figures';
import type { LabelledInputs } from './photo-inputs';

/** Measures a network, run as the extension runs it, on images of Fashion-MNIST. */
export async function evaluateImages(
  network: Pick<AnsweringNetwork, 'classify' | 'hasNone'>,
  images: LabelledImages,
): Promise<PhotoFigures> {
  return photoFigures(network, await answer(network, inputsOf(images), images.labels));
}

/** Asks a network, run as the extension runs it, about photographs. */
export async function answerPhotos(
  network: Pick<AnsweringNetwork, 'classify'>,
  { inputs, labels, shape, count }: LabelledInputs,
): Promise<AnsweredPhoto[]> {
  const size = inputLength(shape);
  const each = Array.from({ length: count }, (_, at) =>
    inputs.subarray(at * size, (at + 1) * size),
  );
  return answer(network, each, labels);
}

async function answer(
  network: Pick<AnsweringNetwork, 'classify'>,
  inputs: readonly Uint8Array[],
  labels: Uint8Array,
): Promise<AnsweredPhoto[]> {
  const predictions = await classifyInputs(network, inputs);
  return predictions.map((prediction, at) => ({ label: labels[at]!, prediction }));
}
