import { enlarge } from '../model/enlarge';
import { makeGreyInput } from '../model/grey-input';
import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import { NONE_LABEL, OUTPUT_IDS } from '../model/taxonomy';
import { augmentFashion, type FashionAugmentation } from './augment-fashion';
import { augmentPhoto, type PhotoAugmentation } from './augment-photo';
import type { RgbPhoto } from './background';
import type { Batch } from './gradient';
import type { PhotoPool, TrainingPools } from './pools';
import { type Random, seededRandom, shuffledIndices } from './random';

/** What an epoch's examples are made of. */
export interface BatchRecipe {
  /** Share of the examples that are Fashion-MNIST's; each of its images is seen once an epoch. */
  fashionShare: number;
  /**
   * How much of the photographs' own imbalance is kept: 0 shows all classes equally often, 1 as
   * often as there are photographs of them.
   */
  imbalance: number;
  /** How many times as often "none of these" is shown as it would be: it is the most varied. */
  noneWeight: number;
  /** Share of the photographs that are only mirrored, as shops of the same kind would show them. */
  plainShare: number;
  /**
   * Share of the photographs that are made at Fashion-MNIST's 28 pixels and then enlarged as its
   * images are: what is learnt from the one kind then holds for the other.
   */
  coarseShare: number;
  fashion: FashionAugmentation;
  photo: PhotoAugmentation;
}

/** Longest side of augmented photographs, in pixels: well above what the network looks at. */
const PICTURE_SIDE = 80;

/** Nothing but a mirror image, which every photograph is by chance. */
const MIRRORED: PhotoAugmentation = {
  newBackground: 0,
  cropShare: 0,
  crop: 0,
  zoomOutShare: 0,
  zoomOut: 1,
  turnShare: 0,
  turn: 0,
  toneShare: 0,
  negative: 0,
};

/** The examples of a training run: each is the same whoever makes it, in whatever order. */
export interface Examples {
  /** Examples in one epoch. */
  rowsPerEpoch: number;
  /**
   * Makes a part of a batch.
   * @param epoch counted from 1
   * @param start first row, from 0 to `rowsPerEpoch - 1`
   * @param end the one after the last
   * @param side of the network's input, in pixels
   */
  makeBatch(epoch: number, start: number, end: number, side: number): Batch;
}

/**
 * Makes one example of grey levels.
 * @param x receives `side × side` levels of 0 to 1 from `at` on
 * @returns its label: a position in `OUTPUT_IDS`
 */
export type FillRow = (
  epoch: number,
  row: number,
  side: number,
  x: Float32Array,
  at: number,
) => number;

/** Examples that are made one by one. */
export function greyExamples(
  rowsPerEpoch: number,
  fillRow: FillRow,
): Examples & { fillRow: FillRow } {
  return {
    rowsPerEpoch,
    fillRow,
    makeBatch(epoch, start, end, side) {
      const x = new Float32Array((end - start) * side * side);
      const labels = Uint8Array.from({ length: end - start }, (_, row) =>
        fillRow(epoch, start + row, side, x, row * side * side),
      );
      return { x, labels, side };
    },
  };
}

/**
 * Mixes Fashion-MNIST with photographs. The recipe says how far rare classes come more often than
 * there are photographs of them; within a class a source weighs as the square root of its number
 * of photographs: a large source must not be all that the network sees of a class.
 */
export function createExamples(
  { fashion, photos }: TrainingPools,
  recipe: BatchRecipe,
  seed: number,
): Examples & { fillRow: FillRow } {
  const shelves = shelvesOf(photos, recipe);
  const fashionShare = shelves.length === 0 ? 1 : recipe.fashionShare;
  const scenery = shelves.find(({ label }) => label === NONE_LABEL) ?? shelves[0];
  const rowsPerEpoch = Math.floor(fashion.count / fashionShare);
  let order: { epoch: number; indices: Uint32Array } | undefined;

  const fillRow: FillRow = (epoch, row, side, x, at) => {
    const random = seededRandom(seed, 'example', epoch, row);
    const fashionRow = Math.floor(row * fashionShare);
    if (Math.floor((row + 1) * fashionShare) > fashionRow) {
      if (order?.epoch !== epoch) {
        order = {
          epoch,
          indices: shuffledIndices(fashion.count, seededRandom(seed, 'order', epoch)),
        };
      }
      const index = order.indices[fashionRow]!;
      const image = fashion.images.subarray(index * INPUT_SIZE, (index + 1) * INPUT_SIZE);
      augmentFashion(image, x, at, side, recipe.fashion, random);
      return fashion.labels[index]!;
    }
    const shelf = pick(shelves, random);
    const photo = photoFrom(shelf, random);
    const behind = () => photoFrom(scenery!, random);
    const isPlain = random.float() < recipe.plainShare;
    const picture = augmentPhoto(
      photo,
      behind,
      isPlain ? MIRRORED : recipe.photo,
      random,
      PICTURE_SIDE,
    );
    const isCoarse = side > INPUT_SIDE && random.float() < recipe.coarseShare;
    const input = isCoarse
      ? enlarge(makeGreyInput(picture, INPUT_SIDE), side)
      : makeGreyInput(picture, side);
    for (let pixel = 0; pixel < input.length; pixel++) x[at + pixel] = input[pixel]! / 255;
    return shelf.label;
  };
  return greyExamples(rowsPerEpoch, fillRow);
}

interface Weighted {
  weight: number;
}

/** All photographs of one class. */
interface Shelf extends Weighted {
  label: number;
  boxes: Box[];
}

/** Those of one source. */
interface Box extends Weighted {
  pool: PhotoPool;
  indices: number[];
}

function shelvesOf(pools: readonly PhotoPool[], { imbalance, noneWeight }: BatchRecipe): Shelf[] {
  return OUTPUT_IDS.map((_, label): Shelf => {
    const boxes = pools
      .map((pool) => {
        const indices = [...pool.labels.keys()].filter((index) => pool.labels[index] === label);
        return { pool, indices, weight: Math.sqrt(indices.length) };
      })
      .filter(({ indices }) => indices.length > 0);
    const count = boxes.reduce((sum, { indices }) => sum + indices.length, 0);
    const weight = count ** imbalance * (label === NONE_LABEL ? noneWeight : 1);
    return { label, boxes, weight };
  }).filter(({ boxes }) => boxes.length > 0);
}

function photoFrom({ boxes }: Shelf, random: Random): RgbPhoto {
  const { pool, indices } = pick(boxes, random);
  const index = indices[random.int(0, indices.length - 1)]!;
  const [width, height, offset] = [pool.widths[index]!, pool.heights[index]!, pool.offsets[index]!];
  return { width, height, pixels: pool.pixels.subarray(offset, offset + width * height * 3) };
}

/** One of several, each as probable as its weight. */
function pick<Item extends Weighted>(items: readonly Item[], random: Random): Item {
  let left = random.float() * items.reduce((sum, { weight }) => sum + weight, 0);
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return items.at(-1)!;
}
