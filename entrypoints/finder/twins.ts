import { rankPicture } from '../content-script/rank-picture';
import { attempt } from './attempt';
import { areInOnePlace } from './box';
import { boxOf } from './dom';
import { fileKey, likelyFileKey } from './file-key';
import { isAbove } from './is-above';
import type { Sighting } from './sighting';

/** The images that show one product; the first is the one that the shopper sees, for all of them. */
export type Twins = [Sighting, ...Sighting[]];

/** So many groups of images with one key are compared with each other. */
const MOST_COMPARED = 12;

/** What is out of sight comes after what is seen, and before a blur. */
const HIDDEN = 2;

/**
 * Brings together the images that count once, since they show one product. What the page says goes
 * first: the images of one card are of one product, as are those with the same link that may be
 * copies of one file. A file's name alone tells only copies that certainly are.
 * @param gallery the images of the product that the page is about
 * @returns in page order, by the first of each
 */
export function* findTwins(
  images: readonly Sighting[],
  gallery: ReadonlySet<Sighting> = new Set(),
): Generator<void, Twins[]> {
  const groups = new Groups(images);
  const byAddress = new Map<string, Sighting>();
  const byCard = new Map<Element, Sighting>();
  const byAnchor = new Map<Element | undefined, Sighting>();
  for (const image of images) {
    // A canvas has no address.
    groups.joinFirst(byAddress, image.url, image);
    groups.joinFirst(byCard, image.card, image);
    groups.joinFirst(byAnchor, image.around.find(({ localName }) => localName === 'a'), image);
  }
  yield;
  const byLink = new Map<string, Sighting[]>();
  const byFile = new Map<string, Sighting[]>();
  const byLikelyFile = new Map<string, Sighting[]>();
  for (const image of images) {
    const whole = image.around.slice(image.depth).find((element) => byCard.has(element));
    const card = whole && byCard.get(whole);
    if (card && !gallery.has(image) && isPartOf(image, card)) groups.join(card, image);
    if (image.link) byLink.set(linkKey(image), [...(byLink.get(linkKey(image)) ?? []), image]);
    if (/^https?:/.test(image.url)) {
      compare(byFile, fileKey(image.url), image, (other) => !areApart(image, other), groups);
      const key = likelyFileKey(image.url);
      const agree = (other: Sighting) =>
        !areApart(image, other) &&
        (isSameLink(image, other) || (gallery.has(image) && gallery.has(other)));
      compare(byLikelyFile, key, image, agree, groups);
    }
    yield;
  }
  for (const linked of byLink.values()) {
    if (!isOneProduct(linked)) continue;
    for (const image of linked) groups.join(linked[0] as Sighting, image);
    yield;
  }
  const clips = new Map<Element, boolean>();
  const found: Twins[] = [];
  for (const group of groups.all()) {
    found.push(inView(group, clips));
    yield;
  }
  return found;
}

/** Joins what belongs together, a pair at a time. */
class Groups {
  private readonly groupOf: Map<Sighting, Sighting[]>;

  constructor(images: readonly Sighting[]) {
    this.groupOf = new Map(images.map((image) => [image, [image]]));
  }

  join(one: Sighting, other: Sighting): void {
    const into = this.groupOf.get(one) ?? [];
    const from = this.groupOf.get(other) ?? [];
    if (into === from) return;
    const [large, small] = into.length < from.length ? [from, into] : [into, from];
    large.push(...small);
    for (const image of small) this.groupOf.set(image, large);
  }

  /** Joins an image with the first that has the same key. */
  joinFirst<Key>(known: Map<Key, Sighting>, key: Key, image: Sighting): void {
    const first = key && known.get(key);
    if (first) this.join(first, image);
    else known.set(key, image);
  }

  /** Each group once, by the first of its images on the page. */
  all(): Set<Sighting[]> {
    return new Set(this.groupOf.values());
  }
}

function compare(
  known: Map<string, Sighting[]>,
  key: string,
  image: Sighting,
  isSame: (other: Sighting) => boolean,
  groups: Groups,
): void {
  const others = known.get(key) ?? [];
  const same = others.find(isSame);
  if (same) groups.join(same, image);
  if (others.length < MOST_COMPARED && others.every(({ url }) => url !== image.url)) {
    known.set(key, [...others, image]);
  }
}

/** Whether an image belongs to the card that it lies in, though it has a smaller one of its own. */
function isPartOf(image: Sighting, card: Sighting): boolean {
  return (
    card.price !== undefined &&
    (isSameLink(image, card) || (!image.price && !image.link && !image.text))
  );
}

/** Whether a link leads to one product, shown in several places for the same price. */
function isOneProduct(linked: readonly Sighting[]): boolean {
  const [first] = linked;
  return (
    linked.length <= MOST_COMPARED &&
    linked.every(({ price }) => price !== undefined && price === first?.price) &&
    linked.every((one) =>
      linked.every(
        (other) => one.card === other.card || one.url === other.url || one.row !== other.row,
      ),
    )
  );
}

/** Whether the page says that two images are of different products. */
function areApart(one: Sighting, other: Sighting): boolean {
  if (one.card === other.card) return false;
  if (one.row === other.row) return true;
  if (one.price && other.price && one.price !== other.price) return true;
  return one.link !== '' && other.link !== '' && !isSameLink(one, other);
}

function isSameLink(one: Sighting, other: Sighting): boolean {
  return one.link !== '' && linkKey(one) === linkKey(other);
}

/** Where a card leads to, without what only says where the shopper came from. */
function linkKey({ link, element }: Sighting): string {
  if (!URL.canParse(link, element.baseURI)) return link;
  const { host, pathname, searchParams } = new URL(link, element.baseURI);
  // A product page in several collections: "/collections/sale/products/tee".
  const path = pathname.replace(/^.*(?=\/products?\/[^/]+\/?$)/, '').replace(/\/$/, '');
  const kept = [...searchParams].filter(([name]) =>
    /^(id|pid|sku|product|item|p|variant|color|colour)/i.test(name),
  );
  return `${host}${path}?${kept.map((pair) => pair.join('=')).join('&')}`;
}

/** Puts the image that the shopper sees before the others, which come the largest first. */
function inView(group: readonly Sighting[], clips: Map<Element, boolean>): Twins {
  const ranks = new Map(
    group.map((image) => {
      // Of one alone there is nothing to ask.
      const isHidden = group.length > 1 && isClipped(image, clips);
      return [image, group.length > 1 ? attempt(() => rankPicture(image), 0) + (isHidden ? HIDDEN : 0) : 0];
    }),
  );
  const rank = (image: Sighting) => ranks.get(image) ?? 0;
  const [first, ...rest] = group.toSorted(
    (a, b) => rank(a) - rank(b) || area(b) - area(a),
  ) as Twins;
  const best = rest
    .filter((one) => rank(one) === rank(first) && areInOnePlace(one.box, first.box))
    .reduce((top, one) => (isAbove(one.element, top.element) ? one : top), first);
  return [best, ...[first, ...rest].filter((one) => one !== best)];
}

/** Whether an image lies outside of what it scrolls in: a slide before or after the one in view. */
function isClipped({ box, around }: Sighting, clips: Map<Element, boolean>): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return around.some((element) => {
    const { left, top, width, height } = boxOf(element);
    const isInside = left <= x && x <= left + width && top <= y && y <= top + height;
    if (isInside) return false;
    const known =
      clips.get(element) ?? /hidden|clip|auto|scroll/.test(getComputedStyle(element).overflow);
    clips.set(element, known);
    return known;
  });
}

function area({ box: { width, height } }: Sighting): number {
  return width * height;
}
