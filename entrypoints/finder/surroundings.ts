import { ancestors, linkOf } from './card';
import { cardFinder } from './cards';
import type { RawImage } from './collect';
import { attribute, namesOf, shadowAround } from './dom';
import { headingBefore } from './heading';
import { priceIn } from './prices';
import { findRows } from './rows';
import type { Sighting } from './sighting';
import { textOf } from './text';
import { plain } from './words';

/** Levels around the card whose names still say something of it. */
const OUTER_LEVELS = 3;

const LONGEST_ALT = 200;

/** So much of a card's text is looked at for single words. */
const BEGINNING = 250;

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
  const textIn = remember((part: Node) => textOf(page, part));
  const priceOf = remember((part: Element) => priceIn(textIn(part)) ?? '');
  const cardOf = cardFinder({
    within,
    textOf: textIn,
    priceOf: (element) => priceOf(element) || undefined,
  });
  const sightings: Sighting[] = [];
  for (const [index, image] of images.entries()) {
    const around = arounds[index] ?? [];
    const { depth, beside, kin } = cardOf(image, around);
    const card = around[depth - 1] ?? image.element;
    const inCard = [image.element, ...around.slice(0, depth)];
    const text = [...inCard.slice(0, -1).map(shadowAround), card, ...beside]
      .map((part) => part && textIn(part))
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
      beside,
      kin,
      text,
      price: priceIn(text),
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
      link: linkOf(inCard, [card, ...beside]),
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

function pathOf(url: string): string {
  if (!/^https?:/.test(url)) return '';
  const path = url.split(/[?#]/)[0] ?? '';
  return path.split('/').slice(3).slice(-3).join('/').slice(-150);
}
