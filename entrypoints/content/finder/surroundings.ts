import type { RawImage } from './collect';
import {
  attribute,
  boxOf,
  namesOf,
  parentOf,
  previousElement,
  queryAll,
  shadowAround,
  sizeOf,
} from './dom';
import type { Box, Sighting } from './sighting';
import { textOf } from './text';
import { plain } from './words';

/** How far out of an image its card is sought. */
const MOST_LEVELS = 16;

/** Levels around the card whose names still say something of it. */
const OUTER_LEVELS = 3;

/** Levels around the card, and elements before each, where the section's heading is sought. */
const HEADING_LEVELS = 5;
const HEADING_STEPS = 3;
const LONGEST_HEADING = 60;
const LONGEST_ALT = 200;

/** So much of a card's text is looked at for single words. */
const BEGINNING = 250;

/** A card is at most this many times as wide and high as its image, or this many pixels larger. */
const CARD = { times: 3.2, widthBeside: 360, heightBelow: 450 };

/** What is smaller than this share of an image is a part of its card: a badge, a further view. */
const PART_SHARE = 0.25;

/** Widths of images in one row differ by less than this factor. */
const SAME_WIDTH = 1.15;

/** Looks at the surroundings of all images: cards, rows, names and headings. Yields between images. */
export function* lookAround(
  page: Document,
  images: readonly RawImage[],
): Generator<void, Sighting[]> {
  const within = new Map<Element, RawImage[]>();
  const arounds = images.map((image) => {
    const around = ancestors(image.element);
    for (const element of [image.element, ...around]) {
      const others = within.get(element);
      if (others) others.push(image);
      else within.set(element, [image]);
    }
    return around;
  });
  yield;
  const headings = new Map<Element, string>();
  const nameOf = remember(namesOf);
  // The cards of a listing have the same names again and again.
  const plainOf = remember(plain);
  const sightings: Sighting[] = [];
  for (const [index, image] of images.entries()) {
    const around = arounds[index] ?? [];
    const depth = cardDepth(image, around, within);
    const card = around[depth - 1] ?? image.element;
    const inCard = [image.element, ...around.slice(0, depth)];
    const text = [...inCard.slice(0, -1).map(shadowAround), card]
      .map((part) => part && textOf(page, part))
      .filter(Boolean)
      .join(' ');
    const alt = (attribute(image.element, 'alt') ?? '').slice(0, LONGEST_ALT);
    const ownNames = inCard.map(nameOf).join(' ');
    const outerNames = around
      .slice(depth, depth + OUTER_LEVELS)
      .map(nameOf)
      .join(' ');
    sightings.push({
      ...image,
      around,
      depth,
      card,
      text,
      alt,
      names: ownNames,
      words: {
        names: plainOf(ownNames),
        outerNames: plainOf(outerNames),
        heading: plainOf(headingBefore(page, card, within, headings)),
        path: plain(pathOf(image.url)),
        alt: plain(alt),
        text: plain(text.slice(0, BEGINNING)),
      },
      link: linkOf(inCard, card),
      row: [],
    });
    yield;
  }
  yield* findRows(sightings, nameOf);
  return sightings;
}

function remember<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = find(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Up to the page's body, and no further than a bounded depth. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  let parent = parentOf(element);
  while (parent && found.length < MOST_LEVELS) {
    if (parent.localName === 'body' || parent.localName === 'html') break;
    found.push(parent);
    parent = parentOf(parent);
  }
  return found;
}

/** The card is the outermost element that is about this one image. */
function cardDepth(
  image: RawImage,
  around: readonly Element[],
  within: ReadonlyMap<Element, readonly RawImage[]>,
): number {
  for (const [depth, element] of around.entries()) {
    const others = within.get(element) ?? [];
    if (others.length > 40 || others.some((other) => isAnother(image, other))) return depth;
    const { width, height } = sizeOf(element);
    const { box } = image;
    if (width > Math.max(box.width * CARD.times, box.width + CARD.widthBeside)) return depth;
    if (height > Math.max(box.height * CARD.times, box.height + CARD.heightBelow)) return depth;
  }
  return around.length;
}

/** Whether an image is about something else: neither a part of the card nor in the same place. */
function isAnother(image: RawImage, other: RawImage): boolean {
  if (other === image || other.element === image.element) return false;
  const area = other.box.width * other.box.height;
  return (
    area > PART_SHARE * image.box.width * image.box.height && !areInOnePlace(image.box, other.box)
  );
}

/** Whether two images lie one over the other: a view that is shown while the pointer rests there. */
export function areInOnePlace(one: Box, other: Box): boolean {
  const across = overlap(one.left, one.width, other.left, other.width);
  const down = overlap(one.top, one.height, other.top, other.height);
  const both = one.width * one.height + other.width * other.height - across * down;
  return across * down > 0.6 * both;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(
    0,
    Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart),
  );
}

/** The heading before an element, or before the elements around it. */
function headingBefore(
  page: Document,
  element: Element,
  within: ReadonlyMap<Element, unknown>,
  known: Map<Element, string>,
  levels = HEADING_LEVELS,
): string {
  let heading = known.get(element);
  if (heading !== undefined) return heading;
  heading = headingAmongElder(page, element, within);
  const parent = heading || levels === 1 ? null : parentOf(element);
  if (parent) heading = headingBefore(page, parent, within, known, levels - 1);
  known.set(element, heading);
  return heading;
}

/**
 * The nearest heading among the elements before one: above it, not beside it as in a menu or a
 * column of filters. Elements with images have headings of their own.
 */
function headingAmongElder(
  page: Document,
  element: Element,
  within: ReadonlyMap<Element, unknown>,
): string {
  let elder = previousElement(element);
  for (let step = 0; elder && step < HEADING_STEPS; step++) {
    if (!within.has(elder) && !ASIDE.test(elder.localName)) {
      const isHeading = /^h[1-6]$/.test(elder.localName) || /title|heading/i.test(namesOf(elder));
      const found = isHeading ? elder : lastOf(queryAll(elder, HEADINGS));
      const text =
        found && isAbove(boxOf(found), boxOf(element)) && textOf(page, found, LONGEST_HEADING + 1);
      if (text && text.length <= LONGEST_HEADING) return text;
    }
    elder = previousElement(elder);
  }
  return '';
}

const ASIDE = /^(header|nav|aside|footer|form|dialog)$/;

function isAbove(heading: Box, { left, top, width }: Box): boolean {
  return (
    heading.height > 0 &&
    heading.top <= top &&
    overlap(heading.left, heading.width, left, width) > 0
  );
}

function lastOf(elements: NodeListOf<Element>): Element | undefined {
  return elements[elements.length - 1];
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [class*=title i], [class*=heading i]';

function pathOf(url: string): string {
  if (!/^https?:/.test(url)) return '';
  const path = url.split(/[?#]/)[0] ?? '';
  return path.split('/').slice(3).slice(-3).join('/').slice(-150);
}

function linkOf(inCard: readonly Element[], card: Element): string {
  const around = inCard.find((element) => element.localName === 'a');
  for (const link of around ? [around] : queryAll(card, 'a[href]')) {
    const address = attribute(link, 'href')?.trim().slice(0, 500);
    if (address && !/^(#|javascript:|mailto:|tel:)/i.test(address)) return address;
  }
  return '';
}

/** Images are in one row when they lie in the same way in cards of the same parent, or of like ones. */
function* findRows(
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
      if (row.length >= 3) for (const image of row) image.row = row;
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
