import type { PageProduct, Price } from '../../../messages/protocol';
import { attempt } from '../attempt';
import { attribute, queryPage, rootOf } from '../dom';
import type { StructuredData } from '../structured-data';
import { availabilityIn } from './availability';
import { brandIn } from './card-fields';
import { isPaid, type Prices, pricesOf, type Sum, sumsIn } from './choose-price';
import { known } from './described';
import { labelledIn } from './labelled';
import { idInAddress, idInMarkup, skuShown } from './product-id';
import { type Reading, readInSteps, textIn } from './read-text';

/** What the page is read up to: a product's page says what matters early. */
const MOST = { characters: 60_000, nodes: 12_000 };

/** How far behind its title a product's price stands, in characters. */
const NEAR = 6000;

/** Headings of what a shop shows beside the product. */
const OTHERS =
  /^\W*(you (may|might) also|customers (who|also)|related|similar|recommend|recently viewed|frequently bought|people also|more (from|like)|complete the look|pair it with|sponsored|compare with|other (products|items)|das könnte|ähnliche|kunden (kauften|interessier|haben)|zuletzt|passend(e|es)? (dazu|artikel)|weitere (artikel|produkte)|empfehl|vous aimerez|produits (similaires|associés|sponsorisés)|articles similaires|les clients|vus? récemment|également|también|productos (relacionados|similares|patrocinados)|clientes|te puede|quizás|prodotti (correlati|simili|sponsorizzati)|potrebbe|i clienti|articoli simili|anche|gerelateerd|vergelijkbare|anderen|bekijk ook|podobne|polecane|klienci|inni|produtos (relacionados|semelhantes)|quem|veja também|liknande|andra köpte|lignende|похожие|с этим товаром|рекоменд|вам (может|понрав)|смотрите также|相关|猜你喜欢|推荐|相似|関連|おすすめ|この商品を|관련|추천|منتجات|قد يعجبك|מוצרים)/iu;

/** What the page's one product is, where it is about one. */
export function* mainProduct(
  page: Document,
  data: StructuredData,
  listed: ReadonlySet<Element>,
): Generator<void, PageProduct | undefined> {
  const stated = statedMain(page, data);
  yield;
  const body = attempt(() => queryPage(page, 'body')[0] ?? rootOf(page), null);
  if (!body) return stated;
  const reading = yield* readInSteps(page, body, MOST);
  const title = titleOf(page, reading, data, stated?.name);
  const start = title ? startOf(reading, title.element) : 0;
  const end = endOf(reading.text, start);
  yield;
  const sums = sumsIn(part(reading, start, Math.min(end, start + NEAR)), data.hints);
  yield;
  const near = sums.filter(({ around }) => !around.some((element) => listed.has(element)));
  const prices = title ? pricesOf(inFirstPlace(near)) : {};
  const shown = reading.text.slice(start, end);
  if (!stated && !prices.price && !(title?.isSure && availabilityIn(shown))) return undefined;
  const labelled = { ...labelledIn(reading.text), ...labelledIn(shown) };
  yield;
  const own = known({
    ...labelled,
    brand: brandIn(body, part(reading, Math.max(0, start - 300), start + 2000)) ?? labelled.brand,
  });
  const isShownBetter = !stated?.price || isBetter(prices, near, stated.price);
  const price = isShownBetter ? (prices.price ?? stated?.price) : stated?.price;
  return known({
    name: title?.text ?? stated?.name,
    price,
    oldPrice: prices.oldPrice ?? stated?.oldPrice,
    brand: stated?.brand ?? own.brand,
    sku: skuShown(body, reading) ?? own.sku ?? stated?.sku ?? idInMarkup(page) ?? idInAddress(page),
    gtin: stated?.gtin ?? own.gtin,
    availability: availabilityOf(stated, shown, price !== undefined),
    link: stated?.link ?? addressOf(page),
  });
}

/**
 * Whether what is shown is to be believed before the data. Those may be of yesterday, or of the
 * former price; but a sum that they share with the page is hardly a mistake.
 */
function isBetter({ price, oldPrice }: Prices, sums: readonly Sum[], stated: Price): boolean {
  if (!price?.amount || (price.currency && stated.currency && price.currency !== stated.currency)) {
    return false;
  }
  if (oldPrice?.amount === stated.amount) return true;
  const isShown = sums.some(({ amount, kind }) => amount === stated.amount && isPaid(kind));
  return !isShown && sums.some(({ amount, isNamed }) => isNamed && amount === price.amount);
}

function availabilityOf(
  stated: PageProduct | undefined,
  shown: string,
  hasPrice: boolean,
): PageProduct['availability'] {
  if (stated?.availability) return stated.availability;
  const lines = shown
    .slice(0, NEAR)
    .split(/[\n\r]/)
    .filter((line) => line.length <= 80);
  const said = lines.map((line) => availabilityIn(line));
  // "Sold out" may be said of one size; a button that buys is said of the product.
  const first = said.find((one) => one !== undefined);
  if (first === 'OutOfStock' && said.includes('InStock') && hasPrice) return 'InStock';
  return first ?? (hasPrice ? 'InStock' : undefined);
}

/** Sums in what the authors call a price, where there are any; else those nearest to the title. */
function inFirstPlace(sums: readonly Sum[]): readonly Sum[] {
  const named = sums.filter(({ isNamed }) => isNamed);
  const [first] = named.length > 0 ? named : sums;
  if (!first) return [];
  const reach = first.end + 400;
  return sums.filter(({ start }) => start >= first.start - 100 && start <= reach);
}

interface Title {
  element: Element;
  text: string;
  /** Whether the page's own title says the same. */
  isSure: boolean;
}

const TITLES =
  'h1, [itemprop=name], [role=heading][aria-level="1"], [class*=product][class*=title i], [class*=product][class*=name i], [id*=product][id*=title i], h2';

function titleOf(
  page: Document,
  reading: Reading,
  { metas }: StructuredData,
  stated: string | undefined,
): Title | undefined {
  const key = (text: string | undefined | null) =>
    (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const titles = [
    stated,
    metas.get('og:title'),
    attempt(() => queryPage(page, 'title')[0]?.textContent, ''),
  ]
    .map(key)
    .filter(Boolean);
  let best: Title | undefined;
  let bestTrust = 0;
  let count = 0;
  for (const element of queryPage(page, TITLES)) {
    if (++count > 200) break;
    const text = textIn(reading, element).slice(0, 300);
    const own = key(text);
    if (own.length < 3) continue;
    const isH1 = element.localName === 'h1';
    const isSure =
      own.length >= 5 &&
      titles.some((one) => one.includes(own) || (own.includes(one) && one.length > 12));
    const isStated = stated !== undefined && own === key(stated);
    const isName = attribute(element, 'itemprop') === 'name';
    const trust = (isStated ? 4 : 0) + (isSure ? 3 : 0) + (isH1 ? 3 : 0) + (isName ? 1 : 0);
    if (trust > bestTrust && trust >= 3) {
      best = { element, text, isSure };
      bestTrust = trust;
    }
  }
  return best;
}

function startOf({ pieces }: Reading, element: Element): number {
  return pieces.find(({ around }) => around.includes(element))?.start ?? 0;
}

/** Where the page goes on to other products. */
function endOf(text: string, start: number): number {
  let index = start;
  for (const line of text.slice(start).split('\n')) {
    if (index > start + 150 && line.length < 80 && OTHERS.test(line)) return index;
    index += line.length + 1;
  }
  return text.length;
}

/** A part of what was read. */
function part({ text, pieces }: Reading, start: number, end: number): Reading {
  return {
    text: text.slice(start, end),
    pieces: pieces
      .filter((piece) => piece.start >= start && piece.start < end)
      .map((piece) => ({ ...piece, start: piece.start - start })),
  };
}

/** What the page's data state of the product that the page is about. */
function statedMain(
  page: Document,
  { described, scopes, meta, metas }: StructuredData,
): PageProduct | undefined {
  const titles = [
    metas.get('og:title'),
    attempt(() => queryPage(page, 'title')[0]?.textContent, ''),
  ].map((one) => (one ?? '').toLowerCase());
  const path = attempt(() => new URL(page.URL).pathname, '');
  const trustIn = ({ product, isAside }: { product: PageProduct; isAside: boolean }) => {
    const name = product.name?.toLowerCase();
    const isTitle = name !== undefined && titles.some((title) => title.includes(name));
    const isHere =
      path.length > 1 &&
      product.link !== undefined &&
      attempt(() => new URL(product.link as string).pathname, '') === path;
    return (
      (isAside ? -3 : 0) +
      (isTitle ? 3 : 0) +
      (isHere ? 3 : 0) +
      (product.price ? 1 : 0) +
      (name ? 0.5 : 0)
    );
  };
  const best = <T extends { product: PageProduct; isAside: boolean }>(all: readonly T[]) => {
    const sorted = all
      .map((one) => ({ one, trust: trustIn(one) }))
      .sort((a, b) => b.trust - a.trust);
    const [first] = sorted;
    return first && first.trust > 0 ? first.one.product : undefined;
  };
  const sources = [best(described), best(scopes)].filter((one) => one !== undefined);
  const merged = Object.assign({}, meta, ...sources.reverse()) as PageProduct;
  // Sizes may have data of their own under one name: the product can be had where any of them can.
  const isAnyThere = described.some(
    ({ product }) => product.name === merged.name && product.availability === 'InStock',
  );
  if (isAnyThere) merged.availability = 'InStock';
  const isProduct = sources.length > 0 || meta.price !== undefined;
  return isProduct ? merged : undefined;
}

function addressOf(page: Document): string | undefined {
  const canonical = attempt(() => queryPage(page, 'link[rel=canonical]')[0], undefined);
  const address = canonical && attribute(canonical, 'href');
  return address && /^https?:/.test(address) ? address : attempt(() => page.URL, undefined);
}
