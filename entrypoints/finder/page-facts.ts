import { BUY_NAMES, BUY_WORDS } from './buy-words';
import { attribute, namesOf, parentOf, queryPage } from './dom';
import { countKinds } from './kinds';
import { mainProduct } from './product/main-product';
import { isForReading } from './reading-page';
import { shopEvidence } from './shop-evidence';
import type { Sighting } from './sighting';
import type { PageFacts } from './signal';
import { readStructuredData } from './structured-data';
import { textOf } from './text';
import { findStickers } from './twins';

/** Where a button that buys is sought. */
const CONTROLS =
  'button, input[type=submit], input[type=button], [role=button], [class*=cart i], [id*=cart i], [class*=basket i], [class*=buy i], a[class*=btn i], a[class*=button i]';

/** More of them stand in a listing's cards. */
const MOST_CONTROLS = 600;

/** Smaller images are icons. */
const MIN_PICTURE = 80;

/** The picture of a product that has a page of its own is at least this wide and high. */
const MIN_MAIN_SIDE = 150;

/** How far from the button the product's pictures are, in levels, and how many there can be. */
const MOST_LEVELS = 14;
const MOST_VIEWS = 40;

export function* findPageFacts(
  page: Document,
  images: readonly Sighting[],
): Generator<void, PageFacts> {
  const data = yield* readStructuredData(page);
  const { bought, gallery } = yield* findGallery(page, images);
  const shop = yield* shopEvidence(page);
  const isStated = data.described.some(({ isAside }) => !isAside) || data.meta.price !== undefined;
  const isAboutOne = gallery.size > 0 || isStated;
  return {
    main: isAboutOne
      ? yield* mainProduct(
          page,
          data,
          listedCards(images),
          [...gallery].map(({ element }) => element),
        )
      : undefined,
    document: page,
    window: { width: innerWidth, height: innerHeight },
    data,
    bought,
    gallery,
    stickers: findStickers(images, gallery),
    imageCount: images.filter(({ box }) => Math.min(box.width, box.height) >= MIN_PICTURE).length,
    kinds: countKinds(images),
    shop,
    isForReading: data.isArticle || (data.products.size === 0 && isForReading(page)),
    hasPrices: bought.size > 0 || data.products.size > 0 || images.some(({ price }) => price),
  };
}

/** The images that lie together with a button that buys, and those of them that show one product. */
function* findGallery(
  page: Document,
  images: readonly Sighting[],
): Generator<void, Pick<PageFacts, 'bought' | 'gallery'>> {
  const galleries: (readonly Sighting[])[] = [];
  const listed = listedCards(images);
  const within = new Map<Element, Sighting[]>();
  for (const image of images) {
    for (const element of image.around) {
      const others = within.get(element);
      if (others) others.push(image);
      else within.set(element, [image]);
    }
  }
  yield;
  const controls = queryPage(page, CONTROLS);
  for (let index = 0; index < Math.min(controls.length, MOST_CONTROLS); index++) {
    if (index % 20 === 0) yield;
    const control = controls[index] as Element;
    if (!buys(page, control)) continue;
    const views = viewsBeside(control, listed, within);
    if (views.length > 0 && !galleries.includes(views)) galleries.push(views);
  }
  // Buttons beside one picture each are those of a list.
  const areViews = areInFewPlaces(galleries) && galleries.every(areOfOne);
  return { bought: new Set(galleries.flat()), gallery: new Set(areViews ? galleries.flat() : []) };
}

/** Whether the pictures beside several buttons are in few places. */
function areInFewPlaces(galleries: readonly (readonly Sighting[])[]): boolean {
  const apart: Set<Sighting>[] = [];
  for (const views of galleries) {
    const known = apart.find((one) => views.some((view) => one.has(view)));
    if (known) for (const view of views) known.add(view);
    else apart.push(new Set(views));
  }
  return apart.length <= MOST_OTHERS;
}

/** Cards of a listing, which is not what the page is about. */
export function listedCards(images: readonly Sighting[]): Set<Element> {
  return new Set(images.filter(({ row }) => row.length >= 3).map(({ card }) => card));
}

function buys(page: Document, control: Element): boolean {
  if (BUY_NAMES.test(namesOf(control))) return true;
  return BUY_WORDS.test(`${textOf(page, control, 60)} ${attribute(control, 'value') ?? ''}`);
}

function viewsBeside(
  control: Element,
  listed: ReadonlySet<Element>,
  within: ReadonlyMap<Element, readonly Sighting[]>,
): readonly Sighting[] {
  const inside = new Set<Element>();
  let element: Element | null = control;
  for (let level = 0; element && level < MOST_LEVELS; level++) {
    if (listed.has(element)) return [];
    inside.add(element);
    const views = within.get(element) ?? [];
    if (views.length > MOST_VIEWS) return [];
    if (views.some((view) => isMainView(view, inside))) return views;
    element = parentOf(element);
  }
  return [];
}

/** Cards that lead to pages of their own, or have prices of their own, are a listing's. */
const MOST_OTHERS = 2;

function areOfOne(views: readonly Sighting[]): boolean {
  const large = views.filter(({ box }) => Math.min(box.width, box.height) >= MIN_MAIN_SIDE);
  const links = large.map(({ link }) => link).filter((link) => link && !PICTURE.test(link));
  const priced = large.filter(({ price }) => price !== undefined).map(({ card }) => card);
  return new Set(links).size <= MOST_OTHERS && new Set(priced).size <= MOST_OTHERS;
}

/** A view may lead to its own picture. */
const PICTURE = /\.(jpe?g|png|webp|gif|avif)([?#]|$)|^blob:|^data:/i;

/** Not an icon, nor another product with a price of its own, which goes well with this one. */
function isMainView({ box, card, price }: Sighting, inside: ReadonlySet<Element>): boolean {
  if (Math.min(box.width, box.height) < MIN_MAIN_SIDE) return false;
  return inside.has(card) || price === undefined;
}
