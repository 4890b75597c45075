import { OUTPUT_IDS } from '../model/taxonomy';
import type { LabelledImages } from './fashion-mnist';
import type { FeaturePools } from './feature-examples';
import type { ReadingOptions } from './photo-inputs';
import { loadSmallPhotos } from './photo-store';
import type { LabelledPhoto } from './photos';
import { onSharedMemory } from './shared-memory';

/** Training examples of one source. All arrays lie on shared memory: workers get them uncopied. */
export interface LabelledPool {
  name: string;
  count: number;
  /** `count` labels: positions in `CLASSES`, or `NONE_LABEL`. */
  labels: Uint8Array;
}

/** Images of Fashion-MNIST. */
export interface FashionPool extends LabelledPool {
  /** `count * 784` grey levels, image by image, row by row; 0 = background. */
  images: Uint8Array;
}

/** Photographs, laid on white and scaled down to a longest side of at most 128 pixels. */
export interface PhotoPool extends LabelledPool {
  /** RGB, row by row, one photograph after another. */
  pixels: Uint8Array;
  /** Where in `pixels` each photograph begins. */
  offsets: Float64Array;
  widths: Uint16Array;
  heights: Uint16Array;
}

/** Everything that a training run draws its examples from. */
export interface TrainingPools {
  fashion: FashionPool;
  photos: PhotoPool[];
  /** What frozen layers give of the pictures, for a network that has some. */
  features?: FeaturePools;
}

export interface PoolOptions extends ReadingOptions {
  /** Where decoded photographs are kept. */
  cache?: string;
}

/** Copies images of Fashion-MNIST to shared memory. */
export function fashionPool({ images, labels, count }: LabelledImages): FashionPool {
  return {
    name: 'fashion-mnist',
    count,
    labels: onSharedMemory(Uint8Array, labels),
    images: onSharedMemory(Uint8Array, images),
  };
}

/**
 * Reads photographs for training, or what an earlier run kept of them. The list may differ from
 * one run to the next; the last one of each name is kept.
 * @param name of the source
 */
export async function photoPool(
  name: string,
  photos: readonly LabelledPhoto[],
  { onProgress, onProblem = console.error, cache }: PoolOptions = {},
): Promise<PhotoPool> {
  const files = photos.map(({ file }) => file);
  const { sizes, pixels } = await loadSmallPhotos(name, files, onProgress, cache);
  const labels: number[] = [];
  const offsets: number[] = [];
  const widths: number[] = [];
  const heights: number[] = [];
  let offset = 0;
  for (const [index, { file, truth }] of photos.entries()) {
    const size = sizes[index]!;
    if (typeof size === 'string') {
      onProblem(`${file} is left out. ${size}`);
      continue;
    }
    labels.push(OUTPUT_IDS.indexOf(truth));
    offsets.push(offset);
    widths.push(size[0]);
    heights.push(size[1]);
    offset += size[0] * size[1] * 3;
  }
  const count = labels.length;
  return {
    name,
    count,
    labels: onSharedMemory(Uint8Array, labels),
    pixels,
    offsets: onSharedMemory(Float64Array, offsets),
    widths: onSharedMemory(Uint16Array, widths),
    heights: onSharedMemory(Uint16Array, heights),
  };
}
