import type { BackendName } from '../model/backend-names';
import { type NetworkFiles, startClassifier } from '../model/classifier';
import type { Evaluation, PhotoFigures } from '../model/report';
import { describeImages, describePhotos } from './describe-evaluation';
import { answerPhotos, evaluateImages } from './evaluate-images';
import { measureSets } from './photo-figures';
import type { TrainingData } from './training-data';
import { WASM_PATH } from './wasm-path';

/** A saved network's figures on the test images. */
export interface Measured {
  fashionMnist: Evaluation;
  photos: { source: string; figures: PhotoFigures }[];
}

/**
 * Measures a saved network as the extension runs it, on Fashion-MNIST's test images and on the test
 * photographs of every source, and prints the figures.
 * @throws the signal's reason once it is aborted
 */
export async function measureNetwork(
  files: NetworkFiles,
  { test, photoTests }: Pick<TrainingData, 'test' | 'photoTests'>,
  backend: string,
  signal?: AbortSignal,
): Promise<Measured> {
  const classifier = await startClassifier(files, {
    prefer: backend as BackendName,
    wasmPath: WASM_PATH,
  });
  const images = await evaluateImages(classifier, test);
  console.log(`\n${describeImages(images)}`);

  const answered = [];
  for (const inputs of photoTests) {
    signal?.throwIfAborted();
    answered.push({ name: inputs.name, answers: await answerPhotos(classifier, inputs) });
  }
  const photos = measureSets(classifier, answered);
  for (const set of photos) console.log(describePhotos(set, classifier));
  classifier.dispose();
  signal?.throwIfAborted();
  return {
    fashionMnist: images.evaluation,
    photos: photos.map(({ name, figures }) => ({ source: name, figures })),
  };
}
