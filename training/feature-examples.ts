import { NONE_LABEL, OUTPUT_IDS } from '../model/taxonomy';
import type { Examples } from './examples';
import { type FeatureFile, readFeatures } from './feature-file';
import { type Random, seededRandom } from './random';
import type { MobilenetRecipe } from './recipes';

/**
 * What frozen layers give of training pictures: of each picture `views` records, one after another.
 * All arrays lie on shared memory.
 */
export interface FeaturePool {
  features: FeatureFile;
  views: number;
  /** For each picture a position in `OUTPUT_IDS`. */
  labels: Uint8Array;
  /** For each picture the number of its source. */
  sources: Uint16Array;
}

export interface FeaturePools {
  fashion: FeaturePool;
  photos: FeaturePool;
}

interface Weighted {
  weight: number;
}

/** The pictures of one class from one source. */
interface Box extends Weighted {
  pictures: number[];
}

/** All pictures of one class. */
interface Shelf extends Weighted {
  boxes: Box[];
}

/**
 * Draws examples from what frozen layers gave. The recipe says how far rare classes come more often
 * than there are photographs of them; within a class a source weighs as the square root of its
 * number of photographs: a large one must not be all that the network sees of a class.
 */
export function featureExamples(
  { fashion, photos }: FeaturePools,
  recipe: MobilenetRecipe,
  seed: number,
): Examples {
  const shelves = shelvesOf(photos, recipe);
  const fashionShare = shelves.length === 0 ? 1 : recipe.fashionShare;
  const [fromFashion, fromPhotos] = [readFeatures(fashion.features), readFeatures(photos.features)];
  const { size } = photos.features;

  return {
    rowsPerEpoch: recipe.examples,
    makeBatch(epoch, start, end, side) {
      const x = new Uint16Array((end - start) * size);
      const labels = Uint8Array.from({ length: end - start }, (_, row) => {
        const random = seededRandom(seed, 'example', epoch, start + row);
        const isFashion = random.float() < fashionShare;
        const [pool, reader] = isFashion ? [fashion, fromFashion] : [photos, fromPhotos];
        const picture = isFashion
          ? random.int(0, fashion.labels.length - 1)
          : pictureFrom(shelves, random);
        const view = random.int(0, pool.views - 1);
        reader.read(picture * pool.views + view, x, row * size);
        if (random.float() < recipe.shiftShare) {
          moveCells(x.subarray(row * size, (row + 1) * size), side, anyOf8(random));
        }
        return pool.labels[picture]!;
      });
      return { x, labels, side };
    },
  };
}

/** One cell to any of the eight sides. */
function anyOf8(random: Random): [right: number, down: number] {
  const at = random.int(0, 7);
  const place = at < 4 ? at : at + 1;
  return [(place % 3) - 1, Math.floor(place / 3) - 1];
}

/**
 * Moves what frozen layers gave of a picture, as if it had been shot from a little further aside.
 * Cells that come in repeat those at the edge: there is nothing but background.
 * @param record `side × side` cells, row by row
 * @param offset cells to the right and down
 */
export function moveCells(
  record: Uint16Array,
  side: number,
  [right, down]: [right: number, down: number],
): void {
  const channels = record.length / side ** 2;
  const before = record.slice();
  const within = (at: number) => Math.min(side - 1, Math.max(0, at));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = (within(row - down) * side + within(column - right)) * channels;
      const to = (row * side + column) * channels;
      record.set(before.subarray(from, from + channels), to);
    }
  }
}

function shelvesOf(
  { labels, sources }: FeaturePool,
  { imbalance, noneWeight }: MobilenetRecipe,
): Shelf[] {
  return OUTPUT_IDS.map((_, label): Shelf => {
    const bySource = new Map<number, number[]>();
    labels.forEach((one, picture) => {
      if (one !== label) return;
      const source = sources[picture]!;
      const pictures = bySource.get(source);
      if (pictures) pictures.push(picture);
      else bySource.set(source, [picture]);
    });
    const boxes = [...bySource.values()].map((pictures) => ({
      pictures,
      weight: Math.sqrt(pictures.length),
    }));
    const count = boxes.reduce((sum, { pictures }) => sum + pictures.length, 0);
    return { boxes, weight: count ** imbalance * (label === NONE_LABEL ? noneWeight : 1) };
  }).filter(({ boxes }) => boxes.length > 0);
}

function pictureFrom(shelves: readonly Shelf[], random: Random): number {
  const { pictures } = pick(pick(shelves, random).boxes, random);
  return pictures[random.int(0, pictures.length - 1)]!;
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
