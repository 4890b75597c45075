import type { SoldProduct } from '../../messages/protocol';
import { type Access, collectImages, type RawImage } from './collect';
import { findProducts } from './find-products';
import { listedCards } from './page-facts';
import { mainProduct } from './product/main-product';
import type { ProductData } from './product-data';
import { readStructuredData } from './structured-data';
import { lookAround } from './surroundings';

/** More products than a page lists. */
const MOST_PRODUCTS = 2000;

/**
 * What the page sells: the product that it is about first, whether or not it has a picture, then
 * those whose pictures are found, each once.
 */
export function* findPageProducts(page: Document, access?: Access): Generator<void, SoldProduct[]> {
  const main = yield* findMainProduct(page, access);
  const found = (yield* findProducts(page, access)).filter(({ isProduct }) => isProduct);
  const products: SoldProduct[] = main ? [{ ...main }] : [];
  const seen = new Set(products.map(keyOf));
  for (const { product = {}, url } of found) {
    const image = /^https?:/.test(url) ? url : undefined;
    const key = keyOf(product);
    const isKnown = key !== NAMELESS && seen.has(key);
    if (main && key === keyOf(main)) {
      const [first] = products;
      if (first && image) first.image ??= image;
    }
    if (isKnown || products.length === MOST_PRODUCTS) continue;
    seen.add(key);
    products.push({ ...product, ...(image && { image }) });
  }
  return products;
}

/** What the page is about, where it is about one product: by its title, its data and the price beside it. */
export function* findMainProduct(
  page: Document,
  access?: Access,
): Generator<void, ProductData | undefined> {
  const found: RawImage[] = [];
  for (const image of collectImages(page, access)) {
    if (image) found.push(image);
    yield;
  }
  const images = yield* lookAround(page, found);
  const data = yield* readStructuredData(page);
  return yield* mainProduct(page, data, listedCards(images));
}

function keyOf({ name, price, sku }: ProductData): string {
  return [name?.toLowerCase(), price?.amount, sku].join('\n');
}

const NAMELESS = keyOf({});
