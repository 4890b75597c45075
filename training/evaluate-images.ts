import type { AnsweringNetwork } from '../model/classifier';
import { INPUT_SIZE } from '../model/input';
import { inputLength } from '../model/input-shape';
import type { PhotoFigures } from '../model/report';
import { classifyInputs } from './classify-inputs';
import type { LabelledImages } from './fashion-mnist';
import { type AnsweredPhoto, photoFigures } from './photo-figures';
import type { LabelledInputs } from './photo-inputs';

/** Measures a network, run as the extension runs it, on images of Fashion-MNIST. */
export async function evaluateImages(
  network: Pick<AnsweringNetwork, 'classify' | 'hasNone'>,
  { images, labels }: LabelledImages,
): Promise<PhotoFigures> {
  return photoFigures(network, await answer(network, images, INPUT_SIZE, labels));
}

/** Asks a network, run as the extension runs it, about photographs. */
export async function answerPhotos(
  network: Pick<AnsweringNetwork, 'classify'>,
  { inputs, labels, shape }: LabelledInputs,
): Promise<AnsweredPhoto[]> {
  return answer(network, inputs, inputLength(shape), labels);
}

async function answer(
  network: Pick<AnsweringNetwork, 'classify'>,
  inputs: Uint8Array,
  size: number,
  labels: Uint8Array,
): Promise<AnsweredPhoto[]> {
  const each = Array.from(labels, (_, at) => inputs.subarray(at * size, (at + 1) * size));
  const predictions = await classifyInputs(network, each);
  return predictions.map((prediction, at) => ({ label: labels[at]!, prediction }));
}
