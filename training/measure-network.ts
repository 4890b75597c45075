import type { BackendName } from '../model/backend-names';
import { type NetworkFiles, startClassifier } from '../model/classifier';
import type { Evaluation, PhotoFigures, UnseenSources } from '../model/report';
import { describeImages, describePhotos } from './describe-evaluation';
import { describeUnseen } from './describe-unseen';
import { answerPhotos, evaluateImages } from './evaluate-images';
import { measureUnseen, type UnseenPhoto } from './measure-unseen';
import { measureSets } from './photo-figures';
import { sourceOfPhoto } from './source-of-photo';
import type { TrainingData } from './training-data';
import { WASM_PATH } from './wasm-path';

/** A saved network's figures on the test images. */
export interface Measured {
  fashionMnist: Evaluation;
  photos: { source: string; figures: PhotoFigures }[];
  /** Of sources that nobody trained on, where there are some. */
  unseen?: UnseenSources;
}

type MeasuredData = Pick<TrainingData, 'test' | 'photoTests' | 'photoValidation' | 'isUnseen'>;

/**
 * Measures a saved network as the extension runs it, on Fashion-MNIST's test images and on the test
 * photographs of every source, and prints the figures.
 * @throws the signal's reason once it is aborted
 */
export async function measureNetwork(
  files: NetworkFiles,
  { test, photoTests, photoValidation = [], isUnseen }: MeasuredData,
  backend: string,
  signal?: AbortSignal,
): Promise<Measured> {
  const classifier = await startClassifier(files, {
    prefer: backend as BackendName,
    wasmPath: WASM_PATH,
  });
  const images = await evaluateImages(classifier, test);
  console.log(`\n${describeImages(images)}`);

  const answer = async (sets: TrainingData['photoTests'], isChosenBy: boolean) => {
    const answered = [];
    for (const { name, ...inputs } of sets) {
      signal?.throwIfAborted();
      const answers = (await answerPhotos(classifier, inputs)).map((one, at): UnseenPhoto => {
        return { ...one, source: sourceOfPhoto(inputs.files[at]!, name), isChosenBy };
      });
      answered.push({ name, answers });
    }
    return answered;
  };
  const answered = await answer(photoTests, false);
  const photos = measureSets(classifier, answered);
  for (const set of photos) console.log(describePhotos(set, classifier));
  const chosenBy = isUnseen ? await answer(photoValidation, true) : [];
  const apart = [...answered, ...chosenBy]
    .flatMap(({ answers }) => answers)
    .filter(({ source }) => isUnseen?.(source));
  const unseen = measureUnseen(apart, classifier);
  if (unseen) console.log(describeUnseen(unseen));
  classifier.dispose();
  signal?.throwIfAborted();
  return {
    fashionMnist: images.evaluation,
    photos: photos.map(({ name, figures }) => ({ source: name, figures })),
    ...(unseen && { unseen }),
  };
}
