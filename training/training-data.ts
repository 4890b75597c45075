import { INPUT_SIZE } from '../model/input';
import type { InputShape } from '../model/input-shape';
import { DataError } from './data-error';
import type { FashionMnist, LabelledImages } from './fashion-mnist';
import { startMeter } from './meter';
import { type LabelledInputs, photoInputs } from './photo-inputs';
import type { PhotoSource } from './photo-sources';
import { fashionPool, type TrainingPools } from './pools';
import type { ValidationInputs } from './training-job';

/** Inputs of photographs of one source, by its name. */
export type SourceInputs = { name: string } & LabelledInputs;

/** What a run is trained, validated and tested on. */
export interface TrainingData {
  pools: TrainingPools;
  validation: ValidationInputs[];
  /** Fashion-MNIST's test images. */
  test: LabelledImages;
  /** Test photographs by their source. */
  photoTests: SourceInputs[];
  /** The validation photographs by their source, where they are to be measured, too. */
  photoValidation?: SourceInputs[];
  /** Whether a source of photographs, as `sourceOfPhoto` names it, was not trained on. */
  isUnseen?: (source: string) => boolean;
}

/**
 * Fashion-MNIST alone.
 * @param validationShare of the training file, its end, that is kept for choosing the epoch
 */
export function fashionData({ train, test }: FashionMnist, validationShare: number): TrainingData {
  const count = Math.round(train.count * (1 - validationShare));
  const held = fashionPool(partOf(train, count, train.count));
  return {
    pools: { fashion: fashionPool(partOf(train, 0, count)) },
    validation: [{ ...held, photographs: false, inputs: held.images }],
    test,
    photoTests: [],
  };
}

function partOf({ images, labels }: LabelledImages, from: number, to: number): LabelledImages {
  return {
    images: images.subarray(from * INPUT_SIZE, to * INPUT_SIZE),
    labels: labels.subarray(from, to),
    count: to - from,
  };
}

/**
 * Makes of one part of each source's photographs what the extension would make of them. Tells on the
 * way how many are read, and which cannot be.
 * @throws {DataError} when none of a source's can be read
 */
export async function sourceInputs(
  sources: readonly PhotoSource[],
  part: 'validation' | 'test',
  shape: InputShape,
  signal?: AbortSignal,
): Promise<SourceInputs[]> {
  const use = part === 'test' ? 'to test on' : 'to choose the epoch by';
  const all: SourceInputs[] = [];
  for (const { name, [part]: photos } of sources) {
    if (photos.length === 0) continue;
    signal?.throwIfAborted();
    const meter = startMeter(`Reading ${name} ${use}`, photos.length, String);
    const inputs = await photoInputs(photos, shape, {
      onProgress: meter.update,
      onProblem: meter.log,
    }).finally(meter.stop);
    // Figures of no photographs are none, and their mean with others' would be none either.
    if (inputs.count === 0) {
      throw new DataError(
        `None of these photographs of ${name} can be read; the lines above say why. Mend or remove ` +
          'the files, or leave the folder out.',
      );
    }
    all.push({ name, ...inputs });
  }
  return all;
}
