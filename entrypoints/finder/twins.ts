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
 * first: the images of one card or link are of one product, as are those of two cards with the same
 * link and price. A file's name alone tells only copies that certainly are.
 * @param gallery the images of the product that the page is about
 * @returns in page order, by the first of each
 */
export function* findTwins(
  images: readonly Sighting[],
  gallery: ReadonlySet<Sighting> = new Set(),
): Generator<void, Twins[]> {
  const stickers = findStickers(images, gallery);
  yield;
  const pictures = images.filter(({ url }) => !stickers.has(url));
  const groups = groupByCard(pictures, gallery);
  yield;
  yield* joinByFile(pictures, gallery, groups);
  yield* joinByLink(pictures, groups);
  const byAddress = new Map<string, Sighting>();
  for (const image of images) {
    // A canvas has no address.
    if (image.url) groups.joinFirst(byAddress, image.url, image);
  }
  yield;
  const clips = new Map<Element, boolean>();
  const found: Twins[] = [];
  for (const group of groups.inOrder(images)) {
    found.push(inView(group, clips));
    yield;
  }
  return found;
}

/** Joins what belongs together, a pair at a time. */
class Groups {
  private readonly groupOf = new Map<Sighting, Sighting[]>();

  of(image: Sighting): readonly Sighting[] {
    return this.groupOf.get(image) ?? [image];
  }

  join(one: Sighting, other: Sighting): void {
    const into = this.groupOf.get(one) ?? [one];
    const from = this.groupOf.get(other) ?? [other];
    if (one === other || into === from) return;
    const [large, small] = into.length < from.length ? [from, into] : [into, from];
    large.push(...small);
    for (const image of [one, other, ...small]) this.groupOf.set(image, large);
  }

  /** Joins an image with the first that has the same key. */
  joinFirst<Key>(known: Map<Key, Sighting>, key: Key, image: Sighting): void {
    const first = known.get(key);
    if (first) this.join(first, image);
    else known.set(key, image);
  }

  /** Each group once, by the first of its images on the page. */
  inOrder(images: readonly Sighting[]): Iterable<Twins> {
    const found = new Map<readonly Sighting[], Twins>();
    for (const image of images) {
      const group = this.groupOf.get(image) ?? [image];
      const known = found.get(group);
      if (known) known.push(image);
      else found.set(group, [image]);
    }
    return found.values();
  }
}

/** Joins the images of each card, those in one link, and the swatches and badges of a card. */
function groupByCard(images: readonly Sighting[], gallery: ReadonlySet<Sighting>): Groups {
  const groups = new Groups();
  const byCard = new Map<Element, Sighting>();
  const byAnchor = new Map<Element, Sighting>();
  for (const image of images) {
    groups.joinFirst(byCard, image.card, image);
    const anchor = image.around.find(({ localName }) => localName === 'a');
    if (anchor) groups.joinFirst(byAnchor, anchor, image);
  }
  for (const image of images) {
    if (gallery.has(image)) continue;
    const outer = image.around.slice(image.depth).find((element) => byCard.has(element));
    const whole = outer && byCard.get(outer);
    if (whole && isPartOf(image, whole)) groups.join(whole, image);
  }
  return groups;
}

/** The addresses that several cards show beside pictures of their own: badges, brands, seals. */
export function findStickers(
  images: readonly Sighting[],
  gallery: ReadonlySet<Sighting>,
): ReadonlySet<string> {
  const groups = groupByCard(images, gallery);
  const showing = new Map<string, Set<readonly Sighting[]>>();
  for (const image of images) {
    const all = showing.get(image.url) ?? new Set();
    showing.set(image.url, all.add(groups.of(image)));
  }
  const stickers = new Set<string>();
  for (const [url, cards] of showing) {
    if (cards.size < 2) continue;
    const contents = [...cards].map((card) => new Set(card.map((image) => image.url)));
    const most = contents.reduce((a, b) => (b.size > a.size ? b : a));
    // A carousel's clone, or a thumbnail, shows nothing that the whole does not.
    const isOne = contents.every((content) => [...content].every((each) => most.has(each)));
    if (!isOne) stickers.add(url);
  }
  return stickers;
}

/** Joins copies of one file: where they certainly are, or the page says that they may be. */
function* joinByFile(
  images: readonly Sighting[],
  gallery: ReadonlySet<Sighting>,
  groups: Groups,
): Generator<void, void> {
  const byFile = new Map<string, Sighting[]>();
  const byLikelyFile = new Map<string, Sighting[]>();
  for (const image of images) {
    if (!/^https?:/.test(image.url)) continue;
    const agree = (other: Sighting) =>
      isSameLink(image, other) || (gallery.has(image) && gallery.has(other));
    compare(byFile, fileKey(image.url), image, (other) => !areApart(image, other), groups);
    compare(
      byLikelyFile,
      likelyFileKey(image.url),
      image,
      (other) => agree(other) && !areApart(image, other),
      groups,
    );
    yield;
  }
}

/** Joins what leads to one product, shown in several places for the same price. */
function* joinByLink(images: readonly Sighting[], groups: Groups): Generator<void, void> {
  const byLink = new Map<string, Sighting[]>();
  for (const image of images) {
    if (!image.link) continue;
    const key = linkKey(image);
    const others = byLink.get(key);
    if (others) others.push(image);
    else byLink.set(key, [image]);
  }
  for (const linked of byLink.values()) {
    if (!isOneProduct(linked)) continue;
    for (const image of linked) groups.join(linked[0] as Sighting, image);
    yield;
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

/** Whether what has one link is one product: in a listing whose cards all have the same, it is not. */
function isOneProduct(linked: readonly Sighting[]): boolean {
  const [first] = linked;
  if (!first?.price || linked.length > MOST_COMPARED) return false;
  return linked.every(
    (one) =>
      one.price === first.price &&
      linked.every(
        (other) => one.row !== other.row || one.card === other.card || one.url === other.url,
      ),
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
    /^(\w*id|sku|product|item|p|variant|colou?r|style|code)$/i.test(name),
  );
  return `${host}${path}?${kept.map((pair) => pair.join('=')).join('&')}`;
}

/** Puts the image that the shopper sees before the others, which come the largest first. */
function inView(group: readonly Sighting[], clips: Map<Element, boolean>): Twins {
  const ranks = new Map(
    group.map((image) => {
      // Of one alone there is nothing to ask.
      const isHidden = group.length > 1 && isClipped(image, clips);
      return [
        image,
        group.length > 1 ? attempt(() => rankPicture(image), 0) + (isHidden ? HIDDEN : 0) : 0,
      ];
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
