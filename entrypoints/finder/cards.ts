import type { Box } from './box';
import { cardDepth, isAnother } from './card';
import type { RawImage } from './collect';
import { attribute, boxOf, childrenOf, parentOf } from './dom';

/** What is about one thing: the outermost element of it, and what lies beside that in a flat list. */
export interface Card {
  /** How many of the elements around the image belong to it. */
  depth: number;
  /**
   * Where the things of a list have no elements of their own, the elements after the image, up to
   * the next one's, or those before it.
   */
  beside: readonly Element[];
  /** The cards of the same list, or of what repeats in it; empty where nothing repeats. */
  kin: readonly Element[];
}

/** Units whose largest images differ by more than this factor in area are of different kinds. */
const LARGEST_RATIO = 6;

/** More views than a product's card shows. */
const MOST_VIEWS = 12;

/** More elements between two images than belong to one thing. */
const MOST_BESIDE = 8;

/** An element's parts beyond these are not compared. */
const MOST_PARTS = 12;

/** Letters or digits: a sign or an arrow says nothing. */
const SAYS = /[\p{L}\p{N}]{2}/u;

/** Elements of one kind share so much of their class names, or of what they are made of. */
const ALIKE = 0.5;

/** What the search for cards asks again and again, remembered for one look at the page. */
export interface CardFacts {
  /** The images in each element. */
  within: ReadonlyMap<Element, readonly RawImage[]>;
  /** What an element says, the beginning of it. */
  textOf: (element: Element) => string;
  /** The first price in that. */
  priceOf: (element: Element) => string | undefined;
}

/**
 * Finds the cards of a page. A listing repeats: elements of one kind lie in one parent, and each has
 * a picture. The card of an image is the innermost element that repeats in this way, says something
 * and is about one thing, and further out the one that has the price. That holds at any width of the
 * window, and without style sheets. What repeats nowhere has the outermost element that is about
 * this one image, within limits of size.
 */
export function cardFinder(
  facts: CardFacts,
): (image: RawImage, around: readonly Element[]) => Card {
  const { within, textOf, priceOf } = facts;
  const boxes = new Map<Element, Box>();
  const kin = new Map<Element, readonly Element[]>();

  const boxFor = (element: Element): Box => {
    let box = boxes.get(element);
    if (!box) {
      box = boxOf(element);
      boxes.set(element, box);
    }
    return box;
  };

  /** The elements in its parent that are of its kind and have images, itself included. */
  const kinOf = (element: Element): readonly Element[] => {
    let found = kin.get(element);
    if (found) return found;
    const parent = parentOf(element);
    const candidates = parent
      ? [...childrenOf(parent)].filter(
          (child) => child.localName === element.localName && within.has(child),
        )
      : [];
    for (const group of alikeOnes(candidates, within)) {
      for (const one of group) kin.set(one, group);
    }
    found = kin.get(element) ?? [element];
    return found;
  };

  const besides = new Map<readonly Element[], ReadonlyMap<Element, Element[]>>();
  const besideOf = (unit: Element): Element[] => {
    const group = kinOf(unit);
    let found = besides.get(group);
    if (!found) {
      found = besideEach(group, textOf);
      besides.set(group, found);
    }
    return found.get(unit) ?? [];
  };

  const isOneThing = (unit: Element, image: RawImage, inner: readonly Element[]): boolean => {
    const others = (within.get(unit) ?? []).filter((other) => isAnother(image, other));
    if (others.length === 0) return true;
    if (others.length > MOST_VIEWS) return false;
    // Slides that wait beside the unit that they belong to.
    const box = boxFor(unit);
    const shown = others.filter((other) => isWithin(other.box, box));
    if (shown.length === 0) return true;
    const links = new Set([image, ...shown].map((one) => linkAround(one.element, unit)));
    if (links.size === 1 && !links.has('')) return true;
    // Several pictures, each with words of its own, are several things.
    if (inner.some((element) => element !== unit && SAYS.test(textOf(element)))) return false;
    return priceOf(unit) !== undefined;
  };

  return (image, around) => {
    let best: number | undefined;
    const chain = [image.element, ...around];
    for (const [depth, element] of chain.entries()) {
      if (depth === 0) continue;
      if (kinOf(element).length < 2 || !SAYS.test(textOf(element))) continue;
      if (!isOneThing(element, image, chain.slice(1, depth))) break;
      if (best === undefined) best = depth;
      if (priceOf(element) !== undefined) {
        best = depth;
        break;
      }
    }
    if (best !== undefined)
      return { depth: best, beside: [], kin: kinOf(chain[best] ?? image.element) };
    const depth = cardDepth(image, around, within);
    // The one that repeats, of what says nothing.
    const level = repeatingLevel(chain, depth, kinOf);
    if (level === undefined) return { depth, beside: [], kin: [] };
    const unit = chain[level] as Element;
    if (SAYS.test(textOf(chain[depth] ?? image.element)))
      return { depth, beside: [], kin: kinOf(unit) };
    return { depth: level, beside: besideOf(unit), kin: kinOf(unit) };
  };
}

function repeatingLevel(
  chain: readonly Element[],
  depth: number,
  kinOf: (element: Element) => readonly Element[],
): number | undefined {
  for (let level = depth; level >= 0; level--) {
    const element = chain[level];
    if (element && kinOf(element).length > 1) return level;
  }
  for (let level = depth + 1; level < chain.length; level++) {
    const element = chain[level];
    if (element && kinOf(element).length > 1) return undefined;
  }
  return undefined;
}

/** Elements of one name, by kind: of like names or build, and with largest images of a like size. */
function alikeOnes(
  elements: readonly Element[],
  within: ReadonlyMap<Element, readonly RawImage[]>,
): Element[][] {
  const groups: { first: Traits; members: Element[] }[] = [];
  for (const element of elements) {
    const traits = traitsOf(element, within.get(element) ?? []);
    const group = groups.find(({ first }) => isLike(first, traits));
    if (group) group.members.push(element);
    else groups.push({ first: traits, members: [element] });
  }
  return groups.map(({ members }) => members);
}

/** What tells whether elements are of one kind. */
interface Traits {
  names: ReadonlySet<string>;
  /** The elements that it is made of, two levels deep. */
  parts: ReadonlySet<string>;
  /** Of its largest image, in square pixels. */
  area: number;
}

function traitsOf(element: Element, images: readonly RawImage[]): Traits {
  const names = String(attribute(element, 'class') ?? '')
    .slice(0, 500)
    .split(/\s+/)
    .filter(Boolean);
  const parts = [...childrenOf(element)].slice(0, MOST_PARTS).flatMap((child) => {
    const inner = [...childrenOf(child)].slice(0, MOST_PARTS);
    return [child.localName, ...inner.map((one) => `${child.localName} ${one.localName}`)];
  });
  return { names: new Set(names), parts: new Set(parts), area: largestArea(images) };
}

function isLike(one: Traits, other: Traits): boolean {
  if (!isNear(one.area, other.area)) return false;
  return isShared(one.names, other.names) || isShared(one.parts, other.parts);
}

function isShared(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  const shared = [...one].filter((name) => other.has(name)).length;
  return shared >= ALIKE * Math.max(one.size, other.size);
}

function isNear(one: number, other: number): boolean {
  return Math.max(one, other) <= LARGEST_RATIO * Math.min(one, other);
}

function largestArea(images: readonly RawImage[]): number {
  return Math.max(0, ...images.map(({ box }) => box.width * box.height));
}

/** Whether the middle of a box lies in another. */
function isWithin({ left, top, width, height }: Box, around: Box): boolean {
  const across = left + width / 2 - around.left;
  const down = top + height / 2 - around.top;
  return across >= 0 && across <= around.width && down >= 0 && down <= around.height;
}

/** The address of the link around an element, within another; empty without one. */
function linkAround(element: Element, limit: Element): string {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (each.localName === 'a') return String(attribute(each, 'href') ?? '').trim();
    if (each === limit) return '';
  }
  return '';
}

/**
 * What lies between each unit of a parent and the next one, where units say nothing: its words. Where
 * the last unit has nothing after it and the first has something before, words come before pictures.
 */
function besideEach(
  units: readonly Element[],
  textOf: (element: Element) => string,
): Map<Element, Element[]> {
  const found = new Map<Element, Element[]>();
  const parent = units[0] && parentOf(units[0]);
  if (!parent) return found;
  const wanted = new Set(units);
  const gaps: Element[][] = [[]];
  for (const child of childrenOf(parent)) {
    if (wanted.has(child)) gaps.push([]);
    else gaps.at(-1)?.push(child);
  }
  const says = (elements: readonly Element[] = []) =>
    elements.length <= MOST_BESIDE && elements.some((each) => SAYS.test(textOf(each)));
  const isBefore = says(gaps[0]) && !says(gaps.at(-1));
  for (const [index, unit] of units.entries()) {
    const gap = gaps[isBefore ? index : index + 1];
    if (gap && says(gap)) found.set(unit, gap);
  }
  return found;
}
