import { enlarge } from '../model/enlarge';
import { INPUT_SIZE } from '../model/input';
import { DataError } from './data-error';
import type { FashionMnist, LabelledImages } from './fashion-mnist';
import { inputsOf } from './inputs-of';
import { startMeter } from './meter';
import { type LabelledInputs, photoInputs } from './photo-inputs';
import type { PhotoSource } from './photo-sources';
import type { LabelledPhoto } from './photos';
import { fashionPool, photoPool, type TrainingPools } from './pools';
import { onSharedMemory } from './shared-memory';
import type { ValidationInputs } from './training-job';

/** What a run is trained, validated and tested on. */
export interface TrainingData {
  pools: TrainingPools;
  validation: ValidationInputs[];
  /** Fashion-MNIST's test images. */
  test: LabelledImages;
  /** Test photographs by their source. */
  photoTests: ({ name: string } & LabelledInputs)[];
  /** The validation photographs by their source, where they are to be measured, too. */
  photoValidation?: ({ name: string } & LabelledInputs)[];
  /** Whether a source of photographs, as `sourceOfPhoto` names it, was not trained on. */
  isUnseen?: (source: string) => boolean;
}

/**
 * Fashion-MNIST alone.
 * @param validationShare of the training file, its end, that is kept for choosing the epoch
 * @param side of the network's inputs, in pixels
 */
export function fashionData(
  { train, test }: FashionMnist,
  validationShare: number,
  side: number,
): TrainingData {
  const count = Math.round(train.count * (1 - validationShare));
  const kept = inputsOf(train, count).map((image) =>
    image.length === side * side ? image : enlarge(image, side),
  );
  return {
    pools: { fashion: fashionPool(inputsUpTo(train, count)), photos: [] },
    validation: [
      {
        name: 'fashion-mnist',
        photographs: false,
        inputs: onSharedMemory(Uint8Array, Buffer.concat(kept)),
        labels: onSharedMemory(Uint8Array, train.labels.subarray(count)),
        count: kept.length,
      },
    ],
    test,
    photoTests: [],
  };
}

function inputsUpTo({ images, labels }: LabelledImages, count: number): LabelledImages {
  return {
    images: images.subarray(0, count * INPUT_SIZE),
    labels: labels.subarray(0, count),
    count,
  };
}

/** Fashion-MNIST and photographs. Tells on the way how many are read, and which cannot be. */
export async function withPhotos(
  fashion: TrainingData,
  sources: readonly PhotoSource[],
  side: number,
  signal?: AbortSignal,
): Promise<TrainingData> {
  const data: TrainingData = {
    ...fashion,
    pools: { ...fashion.pools, photos: [] },
    validation: [...fashion.validation],
  };
  for (const { name, train, validation, test } of sources) {
    signal?.throwIfAborted();
    if (train.length > 0) {
      const pool = await reading(`${name} to train on`, train, (options) =>
        photoPool(name, train, options),
      );
      if (pool.count === 0) throw unreadable(name);
      data.pools.photos.push(pool);
    }
    if (validation.length > 0) {
      const inputs = await reading(`${name} to choose the epoch by`, validation, (options) =>
        photoInputs(validation, { side, channels: 1 }, options),
      );
      if (inputs.count === 0) throw unreadable(name);
      data.validation.push({ name, photographs: true, ...inputs });
    }
    if (test.length > 0) {
      const inputs = await reading(`${name} to test on`, test, (options) =>
        photoInputs(test, { side, channels: 1 }, options),
      );
      if (inputs.count === 0) throw unreadable(name);
      data.photoTests.push({ name, ...inputs });
    }
  }
  return data;
}

/** Figures of no photographs are none, and their mean with others' would be none either. */
function unreadable(name: string): DataError {
  return new DataError(
    `None of these photographs of ${name} can be read; the lines above say why. Mend or remove the ` +
      'files, or leave the folder out.',
  );
}

async function reading<Result>(
  what: string,
  photos: readonly LabelledPhoto[],
  read: (options: {
    onProgress(done: number): void;
    onProblem(problem: string): void;
  }) => Promise<Result>,
): Promise<Result> {
  const meter = startMeter(`Reading ${what}`, photos.length, String);
  return read({ onProgress: meter.update, onProblem: meter.log }).finally(meter.stop);
}
