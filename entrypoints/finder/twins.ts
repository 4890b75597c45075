import { areInOnePlace } from './box';
import { fileKey } from './file-key';
import type { Sighting } from './sighting';

/** The images that show one thing, the largest first: it stands for them all. */
export type Twins = [Sighting, ...Sighting[]];

/**
 * Brings together the images that count once: copies of one file in any size, such as a carousel's
 * clones or a thumbnail and its main image, and views that lie one over the other in one card.
 * @returns in page order, by the first of each
 */
export function* findTwins(images: readonly Sighting[]): Generator<void, Twins[]> {
  const byFile = new Map<string, Sighting[]>();
  const byCard = new Map<Element, Sighting[][]>();
  const found: Sighting[][] = [];
  for (const image of images) {
    // A canvas has no address, and is its own twin only.
    const key = image.url && fileKey(image.url);
    const inCard = byCard.get(image.card) ?? [];
    const twins = (key && byFile.get(key)) || inCard.find(([other]) => isOver(image, other));
    const own = twins || [];
    own.push(image);
    if (!twins) {
      found.push(own);
      inCard.push(own);
      byCard.set(image.card, inCard);
    }
    if (key) byFile.set(key, own);
    yield;
  }
  return found.map((twins) => twins.sort((a, b) => area(b) - area(a)) as Twins);
}

function isOver(image: Sighting, other: Sighting | undefined): boolean {
  return other !== undefined && areInOnePlace(image.box, other.box);
}

function area({ box: { width, height } }: Sighting): number {
  return width * height;
}
