import type { PageProduct } from '../../../messages/protocol';
import { attribute, queryPage } from '../dom';
import type { CurrencyHints } from './currencies';
import { availabilityFrom, isGtin, known, priceFrom, wordsOf } from './described';

const MOST_METAS = 400;

/** What the page's `<meta>` elements say (Open Graph and its kin), by name in small letters. */
export function readMeta(page: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  let count = 0;
  for (const meta of queryPage(page, 'meta[content]')) {
    if (++count > MOST_METAS) break;
    const name =
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop');
    const content = attribute(meta, 'content')?.trim();
    if (name && content && !metas.has(name.toLowerCase())) {
      metas.set(name.trim().toLowerCase(), content.slice(0, 1000));
    }
  }
  return metas;
}

/** Twitter's cards show two values, whatever they are. */
const LABELS = [1, 2];
const PRICE = /^(price|preis|prix|precio|prezzo|prijs|preço|cena)$/i;

/** What they say of the page's product. */
export function productOfMeta(
  metas: ReadonlyMap<string, string>,
  hints: CurrencyHints,
): PageProduct {
  const first = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const currency = first(
    'product:sale_price:currency',
    'product:price:currency',
    'og:price:currency',
    'pricecurrency',
  );
  const price = (...names: string[]) =>
    names.map((name) => priceFrom(metas.get(name), currency, hints)).find(Boolean);
  const paid = price(
    'product:sale_price:amount',
    'product:price:amount',
    'og:price:amount',
    'twitter:price',
    ...LABELS.filter((label) => PRICE.test(metas.get(`twitter:label${label}`) ?? '')).map(
      (label) => `twitter:data${label}`,
    ),
  );
  const before = price('product:original_price:amount', 'og:price:standard_amount');
  const gtin = first(
    'product:ean',
    'product:gtin',
    'product:upc',
    'product:isbn',
    'book:isbn',
    'gtin13',
  )?.replace(/[\s-]/g, '');
  return known({
    price: paid,
    oldPrice: paid && before && (before.amount ?? 0) > (paid.amount ?? 0) ? before : undefined,
    brand: wordsOf(first('product:brand', 'og:brand')),
    sku: wordsOf(first('product:retailer_item_id', 'product:sku', 'product:retailer_part_no')),
    gtin: gtin && isGtin(gtin) ? gtin : undefined,
    availability: availabilityFrom(first('product:availability', 'og:availability')),
  });
}
