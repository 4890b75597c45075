import type { PageImage, Price, SummaryTag } from '../../messages/protocol';
import { withoutWitnesses } from '../../messages/without-witnesses';
import { NONE_ID, type OutputId } from '../../model/taxonomy';
import { imageKey, isRemote } from './image-key';
import { truthMatcher } from './match-truth';
import { isSameName } from './same-name';
import { isSamePrice } from './same-price';
import type { Product, Truth } from './truth';

/** An image that the extension calls a product's. */
export interface FoundImage extends PageImage {
  /** CSS pixels of the largest element that shows it; absent where none could be seen. */
  size?: { width: number; height: number } | undefined;
}

/** How well the products of one page were found and tagged. Shares are null where nothing counts. */
export interface PageScore {
  slug: string;
  page: string;
  kind: string;
  /** How many the truth has, those included that need not be found. */
  products: number;
  /** Images called products, without those that are neither right nor wrong. */
  found: number;
  recall: number | null;
  precision: number | null;
  categoryAccuracy: number | null;
  /** The same by the picture alone, whatever else was heard. */
  categoryAccuracyAlone: number | null;
  /** Found products with a label and their own picture. */
  labelled: number;
  /** Those of them whose category is right; and by the picture alone. */
  rightlyTagged: number;
  rightlyTaggedAlone: number;
  /** Share of the found products with a known name, or a known price, that have the right one. */
  nameAccuracy: number | null;
  priceAccuracy: number | null;
  named: number;
  rightlyNamed: number;
  priced: number;
  rightlyPriced: number;
  /** Products that were not found. */
  missed: string[];
  /** Images that are no products, and how the truth knows them. */
  wrong: { image: string; truth: 'not_products' | 'unlisted' }[];
  /** Labelled products with another category, or with none and the reason. */
  mistagged: { image: string; label: OutputId; tag: string }[];
  /** Products with another name or price, or without one: `got` is null then. */
  misnamed: { image: string; right: string; got: string | null }[];
  mispriced: { image: string; right: string; got: Price | null }[];
}

/** Images that no list has count from this size on, in CSS pixels. */
const MIN_SIDE = 40;

/**
 * Scores what was found on a page. Entries count once, however many elements show them. Hidden and
 * clipped entries need not be found, and are no error when found; `dont_care` is neither.
 */
export function scorePage(truth: Truth, images: readonly FoundImage[]): PageScore {
  const match = truthMatcher(truth);
  const hits = new Map<Product, FoundImage>();
  const wrong = new Map<string, PageScore['wrong'][number]>();
  for (const image of images) {
    const found = matchWithTwins(match, image);
    if (found.list === 'products') {
      for (const product of found.entries) if (!hits.has(product)) hits.set(product, image);
    } else if (found.list === 'not_products') {
      for (const entry of found.entries.filter((one) => !isOptional(one))) {
        wrong.set(entry.image, { image: entry.image, truth: 'not_products' });
      }
    } else if (found.list === 'none' && isLarge(image)) {
      const name = nameOf(image);
      wrong.set(name, { image: name, truth: 'unlisted' });
    }
  }
  const required = truth.products.filter((product) => !isOptional(product));
  const missed = required.filter((product) => !hits.has(product));
  const found = hits.size + wrong.size;
  const nothingFound = required.length > 0 ? 0 : null;
  return {
    slug: truth.slug,
    page: truth.page,
    kind: truth.kind,
    products: truth.products.length,
    found,
    recall: share(required.length - missed.length, required.length),
    precision: truth.products.length > 0 ? (share(hits.size, found) ?? nothingFound) : null,
    ...scoreTags(hits),
    ...scoreNames(hits),
    ...scorePrices(hits),
    missed: missed.map(({ image }) => image),
    wrong: [...wrong.values()],
  };
}

/** What an image is found to be: a product where it or one of its twins is one, else itself. */
function matchWithTwins(match: ReturnType<typeof truthMatcher>, { url, twins = [] }: FoundImage) {
  const found = [url, ...twins].map(match);
  const entries = found.flatMap((one) => (one.list === 'products' ? one.entries : []));
  return entries.length > 0
    ? { list: 'products' as const, entries }
    : (found.find(({ list }) => list === 'dont_care') ?? match(url));
}

function scoreTags(hits: ReadonlyMap<Product, FoundImage>) {
  const mistagged: PageScore['mistagged'] = [];
  let labelled = 0;
  let rightlyTaggedAlone = 0;
  for (const [product, { url, result }] of hits) {
    // Pictures of other hosts are stand-ins, and show nothing.
    if (product.label === null || isRemote(imageKey(url))) continue;
    labelled++;
    if (result?.ok && isRight(product, withoutWitnesses(result.tag))) rightlyTaggedAlone++;
    if (result?.ok && isRight(product, result.tag)) continue;
    mistagged.push({ image: product.image, label: product.label, tag: tagName(result) });
  }
  const rightlyTagged = labelled - mistagged.length;
  return {
    categoryAccuracy: share(rightlyTagged, labelled),
    categoryAccuracyAlone: share(rightlyTaggedAlone, labelled),
    labelled,
    rightlyTagged,
    rightlyTaggedAlone,
    mistagged,
  };
}

function scoreNames(hits: ReadonlyMap<Product, FoundImage>) {
  const known = [...hits].flatMap(([{ image, name }, found]) =>
    name ? [{ image, right: name, got: found.product?.name ?? null }] : [],
  );
  const misnamed = known.filter(({ right, got }) => got === null || !isSameName(right, got));
  const rightlyNamed = known.length - misnamed.length;
  const nameAccuracy = share(rightlyNamed, known.length);
  return { nameAccuracy, named: known.length, rightlyNamed, misnamed };
}

function scorePrices(hits: ReadonlyMap<Product, FoundImage>) {
  const known = [...hits].flatMap(([{ image, price }, found]) =>
    price ? [{ image, right: price, got: found.product?.price ?? null }] : [],
  );
  const mispriced = known.filter(({ right, got }) => got === null || !isSamePrice(right, got));
  const rightlyPriced = known.length - mispriced.length;
  const priceAccuracy = share(rightlyPriced, known.length);
  return { priceAccuracy, priced: known.length, rightlyPriced, mispriced };
}

/**
 * Whether the most probable category is one of those to accept, however sure the network is: of a
 * garment the most probable of the ten, as for `accuracy` of `npm run evaluate`.
 */
function isRight({ label, also }: Product, tag: SummaryTag): boolean {
  const accepted = [label, ...also];
  if (label !== NONE_ID && accepted.includes(tag.ranking[0].class)) return true;
  return accepted.includes(mostProbable(tag));
}

function tagName(result: PageImage['result']): string {
  if (result === undefined) return 'unread: no answer';
  if (result.ok) return mostProbable(result.tag);
  const { error, detail } = result.failure;
  return `unread: ${error}${detail && ` (${detail})`}`;
}

function mostProbable({ ranking: [best], none }: SummaryTag): OutputId {
  return none > best.probability ? NONE_ID : best.class;
}

function isOptional({ hidden, clipped }: { hidden: boolean; clipped: boolean }): boolean {
  return hidden || clipped;
}

function isLarge({ size }: FoundImage): boolean {
  return size === undefined || Math.min(size.width, size.height) > MIN_SIDE;
}

function nameOf({ url, alt }: FoundImage): string {
  if (url === '') return `a picture without an address${alt && `: ${alt}`}`;
  return url.startsWith('data:') ? `${url.slice(0, 60)}…` : imageKey(url).replace(/^\/(?!\/)/, '');
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
