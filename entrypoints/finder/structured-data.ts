import type { PageProduct } from '../../messages/protocol';
import { attempt } from './attempt';
import { statedTrail } from './breadcrumb';
import { attribute, rootOf } from './dom';
import { fileKey } from './file-key';
import type { CurrencyHints } from './product/currencies';
import { type Description, describeProduct, isProduct } from './product/described';
import { type JsonLd, listOf, readJsonLd, typesOf } from './product/json-ld';
import { readMicrodata, type Scope } from './product/microdata';
import { productOfMeta, readMeta } from './product/page-meta';

/** What a page says of one product in its own data. */
export type ProductData = PageProduct;

/** What a page says about itself to search engines and social networks. */
export interface StructuredData {
  /** By the key of each image's file. */
  products: ReadonlyMap<string, ProductData>;
  /** Whether it calls itself an article, and no product. */
  isArticle: boolean;
  /** All that JSON-LD describes, in its order. */
  described: readonly Description[];
  /** The products of the page's microdata, in its order, with the elements that they stand in. */
  scopes: readonly (Description & { element: Element })[];
  /** What `<meta>` says of the page's one product, and all that it says. */
  meta: ProductData;
  metas: ReadonlyMap<string, string>;
  /** The trail that leads to the page, as its data have it; empty where they have none. */
  trail: string;
  /** What tells which currency a sign means here. */
  hints: CurrencyHints;
}

/** Reads JSON-LD and microdata (schema.org) and Open Graph. Whatever is malformed counts as not there. */
export function* readStructuredData(page: Document): Generator<void, StructuredData> {
  const metas = attempt(() => readMeta(page), new Map<string, string>());
  const jsonLd = attempt(() => readJsonLd(page), EMPTY);
  yield;
  const scopes = yield* readMicrodata(page);
  const hints = hintsOf(page, metas, jsonLd, scopes);
  const described: Description[] = [];
  let isArticle = metas.get('og:type') === 'article';
  for (const { thing, isAside } of jsonLd.things) {
    if (isProduct(thing)) {
      const one = attempt(() => describeProduct(thing, isAside, jsonLd.resolve, hints), undefined);
      if (one) described.push(one);
      yield;
    }
    isArticle ||= typesOf(thing).some((type) => /(Article|BlogPosting|Recipe)$/.test(type));
  }
  const inScopes = scopes.flatMap(({ thing, element, isAside }) => {
    const one = attempt(() => describeProduct(thing, isAside, resolveOwn, hints), undefined);
    return one ? [{ ...one, element }] : [];
  });
  const products = new Map<string, ProductData>();
  // A group before its variants, which may share its pictures.
  for (const { product, images } of described.toSorted(
    (a, b) => Number(a.isAside) - Number(b.isAside),
  )) {
    for (const image of images) addAddress(products, image, product, page);
  }
  const image = metas.get('og:image');
  if (image && metas.get('og:type')?.startsWith('product')) addAddress(products, image, {}, page);
  return {
    products,
    isArticle: isArticle && products.size === 0,
    described,
    scopes: inScopes,
    meta: attempt(() => productOfMeta(metas, hints), {}),
    metas,
    trail: attempt(() => statedTrail(jsonLd), ''),
    hints,
  };
}

const EMPTY: JsonLd = { things: [], resolve: resolveOwn };

function resolveOwn(value: unknown): Record<string, unknown> | undefined {
  const [first] = listOf(value);
  return typeof first === 'object' && first !== null
    ? (first as Record<string, unknown>)
    : undefined;
}

function hintsOf(
  page: Document,
  metas: ReadonlyMap<string, string>,
  { things }: JsonLd,
  scopes: readonly Scope[],
): CurrencyHints {
  const stated = [
    ...things.map(({ thing }) => thing.priceCurrency),
    ...scopes.flatMap(({ thing }) =>
      listOf(thing.offers).map((offer) => resolveOwn(offer)?.priceCurrency),
    ),
    metas.get('product:price:currency'),
    metas.get('og:price:currency'),
  ];
  const currency = stated.find((one) => typeof one === 'string' && /^[A-Z]{3}$/.test(one));
  const root = rootOf(page);
  const language = root && attribute(root, 'lang');
  return {
    currency: currency as string | undefined,
    language: language ?? undefined,
    host: attempt(() => new URL(page.baseURI).hostname, undefined),
  };
}

function addAddress(
  products: Map<string, ProductData>,
  address: string,
  data: ProductData,
  { baseURI }: Document,
): void {
  if (!URL.canParse(address, baseURI)) return;
  const key = fileKey(new URL(address, baseURI).href);
  const before = products.get(key);
  // One stand-in for the pictures of many products tells nothing of any.
  const isShared =
    before?.name !== undefined && data.name !== undefined && !isLike(before.name, data.name);
  if (isShared) products.set(key, {});
  else if (!before) products.set(key, data);
}

/** Whether one name goes on where the other ends, as a variant's does. */
function isLike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  );
  return long.includes(short);
}
