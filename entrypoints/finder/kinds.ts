import { namesOf } from './dom';
import type { Sighting } from './sighting';

/** Fewer images in a row do not repeat. */
const SHORTEST_ROW = 3;

/** A card that says less may be a category's, a brand's or a feed's. */
const SHORTEST_TEXT = 2;

/**
 * How many images a page shows in the way in which it shows each one: in rows of cards of the same
 * names and build. A shop's page may have a row for each of its categories.
 */
export function countKinds(images: readonly Sighting[]): ReadonlyMap<Sighting, number> {
  const kinds = new Map<string, Sighting[]>();
  for (const image of images) {
    if (image.row.length < SHORTEST_ROW || image.text.length < SHORTEST_TEXT) continue;
    const inCard = image.around.slice(0, image.depth).map(({ localName }) => localName);
    const key = `${inCard.join('<')}|${namesOf(image.card)}`;
    const known = kinds.get(key);
    if (known) known.push(image);
    else kinds.set(key, [image]);
  }
  return new Map([...kinds.values()].flatMap((all) => all.map((image) => [image, all.length])));
}
