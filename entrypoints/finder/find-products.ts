import type { PageTexts } from '../../model/words/page-texts';
import type { FoundImage } from '../content-script/found-image';
import { attempt } from './attempt';
import { type Access, collectImages, type RawImage } from './collect';
import { findPageFacts } from './page-facts';
import { type ProductData, productData } from './product-data';
import { type Memory, measureAll, type Reason, reasonsFor, scoreOf } from './score';
import type { Sighting, Via } from './sighting';
import type { PageFacts } from './signal';
import { lookAround } from './surroundings';
import { type PageWords, pageWords, textsAbout } from './texts-about';
import { findTwins, type Twins } from './twins';

/** A score that is no larger, of either sign, is rounding. */
const UNDECIDED = 1e-6;

/** More elements that show the same are not asked for what is said beside them. */
const MOST_TWINS = 6;

/** One image on the page, or several that show the same, and what the finder thinks of it. */
export interface Candidate extends FoundImage {
  /** Empty for a canvas, which has no address. */
  url: string;
  via: Via;
  /** Above 0 for a product. */
  score: number;
  reasons: readonly Reason[];
  isProduct: boolean;
  /** What the page says of the product, as far as it does. */
  product?: ProductData;
  /** What the page calls what is to be seen, place by place. */
  texts: PageTexts;
  /** The others that show the same: a carousel's clones, a thumbnail, the view shown on hover. */
  twins: readonly FoundImage[];
}

/**
 * Finds the images on a page and scores each: how likely it shows a product that is for sale. Never
 * changes the page and never throws, whatever the page is. See docs/finding.md.
 *
 * It works in small steps, so that the page stays responsive: each `next()` is a few dozen
 * microseconds of work, except where the browser has to lay out the page first.
 * @param memory makes the next time on the same page cheaper
 * @returns all images in page order, products or not
 */
export function* findProducts(
  page: Document,
  access?: Access,
  memory?: Memory,
): Generator<void, Candidate[]> {
  const found: RawImage[] = [];
  for (const image of collectImages(page, access)) {
    if (image) found.push(image);
    yield;
  }
  const images = yield* lookAround(page, found);
  const facts = yield* findPageFacts(page, images);
  const measures = yield* measureAll(images, facts, memory);
  const scores = new Map(images.map((image) => [image, scoreOf(measures.get(image) ?? [])]));
  const words = attempt(() => pageWords(page, facts.data), undefined);
  const candidates: Candidate[] = [];
  for (const [image, ...others] of yield* findTwins(images, facts.gallery)) {
    const scored = [image, ...others].map((each) => {
      const score = scores.get(each) ?? 0;
      return { reasons: reasonsFor(measures.get(each) ?? []), score, each };
    });
    // Where one of them is a product, all are.
    const { each, ...best } = scored.reduce((a, b) => (b.score > a.score ? b : a));
    const isProduct = isAbove0(best.score, each.row, scores);
    const { element, url, via } = image;
    const product = isProduct ? dataOfFirst([image, ...others], facts) : undefined;
    candidates.push({
      element,
      url,
      via,
      ...best,
      isProduct,
      ...(product && { product }),
      texts: attempt(() => textsOfAll([image, ...others], product ?? {}, facts, words), {}),
      twins: others.map((other) => ({ element: other.element, url: other.url })),
    });
    yield;
  }
  return candidates;
}

/** A score that says neither is decided by the row: by most of the others, who say something. */
function isAbove0(
  score: number,
  row: readonly Sighting[],
  scores: ReadonlyMap<Sighting, number>,
): boolean {
  if (Math.abs(score) > UNDECIDED) return score > 0;
  const votes = row.map((other) => scores.get(other) ?? 0);
  return votes.reduce((sum, vote) => sum + Math.sign(Math.abs(vote) > UNDECIDED ? vote : 0), 0) > 0;
}

/** What the page calls what several images show: of the first that has an alternative text. */
function textsOfAll(
  images: Twins,
  product: ProductData,
  { main, gallery }: PageFacts,
  words: PageWords | undefined,
): PageTexts {
  const image = images.slice(0, MOST_TWINS).find(({ alt }) => alt.trim()) ?? images[0];
  // On the page of one product, what is said of the page is said of that product.
  const isAbout = main === undefined || product === main || gallery.has(image);
  return textsAbout(image, product, isAbout ? words : undefined);
}

/** What the page says of the first that has a price; else of the first that has a name. */
function dataOfFirst(images: readonly Sighting[], facts: PageFacts): ProductData {
  let named: ProductData | undefined;
  for (const image of images.slice(0, MOST_TWINS)) {
    const data = attempt<ProductData>(() => productData(image, facts), {});
    if (data.price !== undefined) return data;
    if (data.name !== undefined) named ??= data;
  }
  return named ?? {};
}
