import type { PageProduct } from '../../messages/protocol';
import { attribute, queryPage } from './dom';
import { fileKey } from './file-key';

/** What a page says of one product in its own data. */
export type ProductData = PageProduct;

/** What a page says about itself to search engines and social networks. */
export interface StructuredData {
  /** By the key of each image's file. */
  products: ReadonlyMap<string, ProductData>;
  /** Whether it calls itself an article, and no product. */
  isArticle: boolean;
}

/** Longer scripts are no description of a page, and things within them beyond this many are not read. */
const MOST_CHARACTERS = 500_000;
const MOST_THINGS = 5000;

const LONGEST_TEXT = 300;

type Thing = Record<string, unknown>;

/** Reads JSON-LD (schema.org) and Open Graph. Whatever is malformed counts as not there. */
export function readStructuredData(page: Document): StructuredData {
  const products = new Map<string, ProductData>();
  let isArticle = false;
  for (const script of queryPage(page, 'script[type="application/ld+json" i]')) {
    for (const thing of thingsIn(script.textContent ?? '')) {
      const types = listOf(thing['@type']).map(String);
      if (types.some((type) => /Product(Group|Model)?$/.test(type)))
        addProduct(products, thing, page);
      isArticle ||= types.some((type) => /(Article|BlogPosting|Recipe)$/.test(type));
    }
  }
  const graph = openGraph(page);
  if (graph.type?.startsWith('product')) addAddress(products, graph.image, {}, page);
  isArticle ||= graph.type === 'article';
  return { products, isArticle: isArticle && products.size === 0 };
}

function* thingsIn(json: string): Generator<Thing> {
  if (json.length > MOST_CHARACTERS) return;
  let waiting: unknown[];
  try {
    waiting = [JSON.parse(json)];
  } catch {
    return;
  }
  for (let count = 0; waiting.length > 0 && count < MOST_THINGS; count++) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value as Thing;
    for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part);
  }
}

function addProduct(products: Map<string, ProductData>, thing: Thing, page: Document): void {
  const offer = listOf(thing.offers)[0] as Thing | undefined;
  const price = textOf(offer?.price ?? offer?.lowPrice);
  const data = {
    name: textOf(thing.name),
    price: price && { text: [price, textOf(offer?.priceCurrency)].filter(Boolean).join(' ') },
    link: textOf(thing.url ?? offer?.url),
  };
  const known = Object.entries(data).filter(([, value]) => value);
  for (const image of listOf(thing.image)) {
    const address =
      typeof image === 'object' && image !== null
        ? ((image as Thing).contentUrl ?? (image as Thing).url)
        : image;
    addAddress(products, address, Object.fromEntries(known), page);
  }
}

function addAddress(
  products: Map<string, ProductData>,
  address: unknown,
  data: ProductData,
  { baseURI }: Document,
): void {
  if (typeof address !== 'string' || !URL.canParse(address, baseURI)) return;
  products.set(fileKey(new URL(address, baseURI).href), data);
}

function openGraph(page: Document): Record<string, string | undefined> {
  const graph: Record<string, string | undefined> = {};
  for (const meta of queryPage(page, 'meta[property^="og:"]')) {
    const name = attribute(meta, 'property')?.slice('og:'.length);
    if (name) graph[name] ??= attribute(meta, 'content') ?? '';
  }
  return graph;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().slice(0, LONGEST_TEXT)
    : undefined;
}
