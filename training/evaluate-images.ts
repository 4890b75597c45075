import type { Classifier } from '../model/classifier';
import type { Prediction } from '../model/prediction';
import type { Evaluation } from '../model/report';
import { CLASS_IDS, type ClassId } from '../model/taxonomy';
import { classifyInputs } from './classify-inputs';
import type { LabelledImages } from './fashion-mnist';
import { evaluateProbabilities } from './figures';
import { inputsOf } from './inputs-of';
import { readInputs } from './read-inputs';

/** A photograph of a garment and its class. */
export interface GarmentPhoto {
  file: string;
  truth: ClassId;
}

/** Garment photographs, measured. */
export interface PhotoEvaluation {
  /** Over those that could be read. */
  evaluation: Evaluation;
  failed: { file: string; error: string }[];
}

/** Measures a network, run as the extension runs it, on the data set's images. */
export async function evaluateImages(
  classifier: Classifier,
  images: LabelledImages,
): Promise<Evaluation> {
  const predictions = await classifyInputs(classifier, inputsOf(images));
  return evaluateProbabilities(predictions.flatMap(probabilities), images.labels);
}

/**
 * Measures a network on photographs.
 * @param onRead told how many have been read
 */
export async function evaluatePhotos(
  classifier: Classifier,
  photos: readonly GarmentPhoto[],
  onRead?: (done: number) => void,
): Promise<PhotoEvaluation> {
  const read = await readInputs(
    photos.map(({ file }) => file),
    classifier.inputSide,
    onRead,
  );
  const inputs: Uint8Array[] = [];
  const labels: number[] = [];
  const failed: PhotoEvaluation['failed'] = [];
  photos.forEach(({ file, truth }, index) => {
    const { input, error } = read[index]!;
    if (error !== undefined) {
      failed.push({ file, error });
    } else {
      inputs.push(input);
      labels.push(CLASS_IDS.indexOf(truth));
    }
  });
  const predictions = await classifyInputs(classifier, inputs);
  return {
    evaluation: evaluateProbabilities(predictions.flatMap(probabilities), labels),
    failed,
  };
}

/** The ten classes' probabilities in label order. */
function probabilities({ ranking }: Prediction): number[] {
  const byClass = Object.fromEntries(
    ranking.map(({ class: id, probability }) => [id, probability]),
  ) as Record<ClassId, number>;
  return CLASS_IDS.map((id) => byClass[id]);
}
