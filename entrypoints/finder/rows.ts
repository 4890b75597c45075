import type { Sighting } from './sighting';

/** From one image of a row to the next larger one, sides grow by less than this factor. */
const LIKE_SIZE = 1.3;

/** Fewer images of one parent may be the last ones of a row that wraps. */
const SHORTEST_ROW = 3;

/**
 * Tells every image its row. Images are in one row when their cards repeat in one parent, or else
 * when they lie in the same way in cards of the same names.
 */
export function* findRows(
  sightings: Sighting[],
  nameOf: (element: Element) => string,
): Generator<void, void> {
  const shape = ({ element, around, depth }: Sighting) =>
    [element, ...around.slice(0, depth)].map(({ localName }) => localName).join('<');
  const lonely = sightings.filter(({ kin }) => kin.length === 0);
  for (const images of groupBy(
    sightings.filter(({ kin }) => kin.length > 0),
    ({ kin }) => kin,
  )) {
    for (const row of ofLikeSize(images)) {
      if (row.length >= SHORTEST_ROW) for (const image of row) image.row = row;
      else lonely.push(...row);
    }
  }
  yield;
  const byNames = groupBy(lonely, (image) => {
    const parent = image.around[image.depth];
    return `${shape(image)}|${nameOf(image.card)}|${parent ? nameOf(parent) : ''}`;
  });
  for (const images of byNames) {
    for (const row of ofLikeSize(images)) for (const image of row) image.row = row;
  }
}

function groupBy<Key>(images: readonly Sighting[], keyOf: (image: Sighting) => Key): Sighting[][] {
  const groups = new Map<Key, Sighting[]>();
  for (const image of images) {
    const key = keyOf(image);
    const known = groups.get(key);
    if (known) known.push(image);
    else groups.set(key, [image]);
  }
  return [...groups.values()];
}

/** Photographs of one list may be of several proportions, further views or colours are smaller. */
function ofLikeSize(images: readonly Sighting[]): Sighting[][] {
  const rows: Sighting[][] = [];
  let before = 0;
  for (const image of images.toSorted((a, b) => sideOf(a) - sideOf(b))) {
    const row = rows.at(-1);
    if (row && sideOf(image) <= before * LIKE_SIZE) row.push(image);
    else rows.push([image]);
    before = sideOf(image);
  }
  return rows;
}

/** The side of a square as large as the image. */
function sideOf({ box: { width, height } }: Sighting): number {
  return Math.sqrt(width * height);
}
