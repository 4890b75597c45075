import type { Sighting } from './sighting';

/** Widths of images in one row differ by less than this factor. */
const SAME_WIDTH = 1.15;

/** Fewer images of one parent may be the last ones of a row that wraps. */
const SHORTEST_ROW = 3;

/**
 * Tells every image its row. Images are in one row when they lie in the same way in cards of the same parent, or of like ones.
 */
export function* findRows(
  sightings: Sighting[],
  nameOf: (element: Element) => string,
): Generator<void, void> {
  const ids = new Map<Element, number>();
  const idOf = (element: Element) => {
    const id = ids.get(element) ?? ids.size;
    ids.set(element, id);
    return id;
  };
  const shape = ({ element, around, depth }: Sighting) =>
    [element, ...around.slice(0, depth)].map(({ localName }) => localName).join('<');
  const byParent = group(sightings, (image) => {
    const parent = image.around[image.depth];
    return `${shape(image)}|${parent ? idOf(parent) : ''}`;
  });
  yield;
  const lonely: Sighting[] = [];
  for (const images of byParent) {
    for (const row of sameWidth(images)) {
      if (row.length >= SHORTEST_ROW) for (const image of row) image.row = row;
      else lonely.push(...row);
    }
  }
  yield;
  const byNames = group(lonely, (image) => {
    const parent = image.around[image.depth];
    return `${shape(image)}|${nameOf(image.card)}|${parent ? nameOf(parent) : ''}`;
  });
  for (const images of byNames) {
    for (const row of sameWidth(images)) for (const image of row) image.row = row;
  }
}

function group(images: readonly Sighting[], keyOf: (image: Sighting) => string): Sighting[][] {
  const groups = new Map<string, Sighting[]>();
  for (const image of images) {
    const key = keyOf(image);
    const known = groups.get(key);
    if (known) known.push(image);
    else groups.set(key, [image]);
  }
  return [...groups.values()];
}

function sameWidth(images: readonly Sighting[]): Sighting[][] {
  const rows: Sighting[][] = [];
  let before = 0;
  for (const image of images.toSorted((a, b) => a.box.width - b.box.width)) {
    const row = rows.at(-1);
    if (row && image.box.width <= before * SAME_WIDTH) row.push(image);
    else rows.push([image]);
    before = image.box.width;
  }
  return rows;
}
