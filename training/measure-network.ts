import type { BackendName } from '../model/backend-names';
import { startClassifier } from '../model/classifier';
import type { Evaluation, PhotoFigures } from '../model/report';
import { describeImages, describePhotos } from './describe-evaluation';
import { answerPhotos, evaluateImages } from './evaluate-images';
import { readNetworkFiles } from './network-files';
import { isGarment, photoFigures } from './photo-figures';
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
 */
export async function measureNetwork(
  folder: string,
  { test, photoTests }: Pick<TrainingData, 'test' | 'photoTests'>,
  backend: string,
): Promise<Measured> {
  const classifier = await startClassifier(await readNetworkFiles(folder), {
    prefer: backend as BackendName,
    wasmPath: WASM_PATH,
  });
  const images = await evaluateImages(classifier, test);
  console.log(`\n${describeImages(images)}`);

  const answered = [];
  for (const inputs of photoTests) {
    answered.push({ source: inputs.name, answers: await answerPhotos(classifier, inputs) });
  }
  const withGarments = answered.filter(({ answers }) => answers.some(isGarment));
  const garments = withGarments.flatMap(({ answers }) => answers.filter(isGarment));
  const { hasNone } = classifier;
  const photos = answered.map(({ source, answers }) => {
    const figures = photoFigures(classifier, answers, garments);
    const otherGarments = withGarments.map((set) => set.source);
    console.log(describePhotos(source, figures, { unreadable: 0, otherGarments, hasNone }));
    return { source, figures };
  });
  classifier.dispose();
  return { fashionMnist: images.evaluation, photos };
}
