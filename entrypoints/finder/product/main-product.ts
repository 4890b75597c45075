import type { PageProduct, Price } from '../../../messages/protocol';
import { attempt } from '../attempt';
import { ancestors } from '../card';
import { attribute, queryAll, queryPage, rootOf } from '../dom';
import type { StructuredData } from '../structured-data';
import { availabilityIn } from './availability';
import { brandIn } from './card-fields';
import { isPaid, type Prices, pricesOf, type Sum, sumsIn } from './choose-price';
import { known } from './described';
import { labelledIn } from './labelled';
import { priceOf } from './money';
import { idInAddress, idInMarkup, skuInMarkup, skuShown, wholeIdInAddress } from './product-id';
import { isName, withoutOthers } from './product-name';
import { type Reading, readInSteps, readText } from './read-text';
import { mergedPrice } from './reconciled';

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
  views: readonly Element[] = [],
): Generator<void, PageProduct | undefined> {
  const stated = statedMain(page, data);
  yield;
  const body = attempt(() => queryPage(page, 'body')[0] ?? rootOf(page), null);
  if (!body) return stated;
  const title = yield* bestTitle(page, data, stated?.name, views);
  const reading = yield* readInSteps(page, body, {
    ...MOST,
    ...(title && { from: title.element }),
  });
  const end = endOf(reading.text);
  yield;
  const sums = sumsIn(part(reading, Math.min(end, NEAR)), data.hints);
  yield;
  // The product's own card may be one of several, as where its picture lies in a row of views, and
  // what is said of it may lie in one that the page's frame repeats.
  const around = new Set(title ? ancestors(title.element) : []);
  const own = new Map<Element, boolean>();
  const isOwn = (card: Element) => {
    const known = own.get(card);
    if (known !== undefined) return known;
    const isNamed =
      around.has(card) ||
      (title !== undefined && folded(readText(page, card, 2000).text).includes(folded(title.text)));
    own.set(card, isNamed);
    return isNamed;
  };
  const isOther = (element: Element) => listed.has(element) && !isOwn(element);
  const near = sums.filter((sum) => !sum.around.some(isOther));
  const prices = title ? pricesOf(inFirstPlace(near)) : {};
  const shown = reading.text.slice(0, end);
  if (!stated && !prices.price && !(title?.isSure && availabilityIn(shown))) return undefined;
  // What is said near the product counts before what is said at the page's end.
  const labelled = labelledIn(`${shown}\n${reading.text}`);
  yield;
  const beside = title && brandNear(page, title.element);
  const brand = beside ?? brandIn([body], part(reading, 3000)) ?? labelled.brand;
  const isShownBetter = !stated?.price || isBetter(prices, near, stated.price);
  const price = isShownBetter
    ? mergedPrice(prices.price, stated?.price)
    : mergedPrice(sameAmount(near, stated?.price), stated?.price);
  return known({
    name: ownName(title?.text, stated, brand) ?? nameInMeta(data.metas),
    price,
    oldPrice: prices.oldPrice ?? stated?.oldPrice,
    brand: stated?.brand ?? brand,
    sku:
      skuShown(page) ??
      labelled.sku ??
      stated?.sku ??
      skuInMarkup(page) ??
      wholeIdInAddress(page) ??
      labelled.model ??
      idInMarkup(page) ??
      idInAddress(page),
    gtin: stated?.gtin ?? labelled.gtin,
    availability: availabilityOf(stated, shown, price !== undefined),
    link: stated?.link ?? addressOf(page),
  });
}

/** What a page is called where it is shared, without the shop's name. */
function nameInMeta(metas: StructuredData['metas']): string | undefined {
  const title = metas.get('og:title');
  return metas.get('og:type')?.endsWith('product')
    ? title?.replace(/\s[|–—-]\s[^|–—]*$/, '')
    : undefined;
}

/** A title may say brand and kind besides: then the data know the product's own name. */
function ownName(
  title: string | undefined,
  stated: PageProduct | undefined,
  brand: string | undefined,
) {
  const maker = stated?.brand ?? brand;
  const isLonger =
    title !== undefined &&
    maker !== undefined &&
    stated?.name !== undefined &&
    stated.name.length < title.length &&
    !folded(stated.name).includes(folded(maker)) &&
    folded(title).includes(folded(`${maker} ${stated.name}`));
  return isLonger ? stated.name : (title ?? stated?.name);
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
  // `$229` with small cents behind it, as one number: the data tell where the decimals begin.
  const digits = (amount = 0) => String(Math.round(amount * 100)).replace(/0+$/, '');
  const hasDecimals = /\p{Nd}[.,]\p{Nd}\p{Nd}(?!\p{Nd})/u.test(price.text);
  if (!hasDecimals && digits(price.amount) === digits(stated.amount)) return false;
  const isShown = sums.some(({ amount, kind }) => amount === stated.amount && isPaid(kind));
  return !isShown && sums.some(({ amount, isNamed }) => isNamed && amount === price.amount);
}

/** The sum that shows what the data state: a shopper knows it as it is written there. */
function sameAmount(sums: readonly Sum[], stated: Price | undefined): Price | undefined {
  const sum = sums.find(({ amount, isMarked }) => isMarked && amount === stated?.amount);
  return sum && priceOf(sum);
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

/** The first sums behind the title; those that the authors call a price, where they are as near. */
function inFirstPlace(sums: readonly Sum[]): readonly Sum[] {
  const paid = sums.filter(({ kind }) => isPaid(kind));
  const named = paid.find(({ isNamed }) => isNamed);
  const nearest = paid[0] ?? sums[0];
  if (!nearest) return [];
  const first = named && named.start - nearest.start < TOGETHER ? named : nearest;
  return sums.filter(({ start }) => start >= first.start - 100 && start <= first.end + 400);
}

/** How far apart the sums of one product stand, in characters. */
const TOGETHER = 300;

interface Title {
  element: Element;
  text: string;
  /** Whether the page's own title says the same. */
  isSure: boolean;
}

/** Where a title is sought, the likeliest first. */
const TITLES = [
  'h1, [itemprop=name], [role=heading][aria-level="1"]',
  'h2, h3, [class*=title i], [class*=name i], [id*=title i], [id*=name i]',
];

const MOST_TITLES = 300;

const HEADINGS = [
  'h1, h2, h3, h4',
  '[class*=product][class*=name i], [class*=product][class*=title i]',
];

/** Longer ones are descriptions. */
const LONGEST_TITLE = 300;

/** What a title says of the product's name; empty where it is no title. */
function titleIn(page: Document, element: Element): string {
  const text = readText(page, element, LONGEST_TITLE + 1).text.replace(/\s+/g, ' ');
  return text.length > LONGEST_TITLE ? '' : withoutOthers(text);
}

/** The title that the page's own title repeats; else the one beside the product's pictures; else any. */
function* bestTitle(
  page: Document,
  data: StructuredData,
  stated: string | undefined,
  views: readonly Element[],
): Generator<void, Title | undefined> {
  const title = yield* titleOf(page, data, stated);
  if (title?.isSure) return title;
  const [view] = views;
  for (const element of view ? ancestors(view) : []) {
    for (const selector of HEADINGS) {
      for (const heading of [...queryAll(element, selector)].slice(0, 5)) {
        const text = titleIn(page, heading);
        if (isName(text)) return { element: heading, text, isSure: false };
      }
    }
  }
  return title;
}

function* titleOf(
  page: Document,
  { metas }: StructuredData,
  stated: string | undefined,
): Generator<void, Title | undefined> {
  const titles = [stated, metas.get('og:title'), titleText(page)].map(folded).filter(Boolean);
  let unsure: Title | undefined;
  for (const selector of TITLES) {
    let best: Title | undefined;
    let bestTrust = 0;
    let count = 0;
    for (const element of queryPage(page, selector)) {
      if (++count > MOST_TITLES) break;
      if (count % 10 === 0) yield;
      const text = titleIn(page, element);
      const own = folded(text);
      if (own.length < 3 || !isName(text, undefined, true)) continue;
      const isSure =
        own.length >= 4 &&
        titles.some((one) => one.includes(own) || (own.includes(one) && one.length > 12));
      const isStated = stated !== undefined && own === folded(stated);
      const trust =
        (isStated ? 4 : 0) +
        (isSure ? 2 + Math.min(own.length, 100) / 100 : 0) +
        (element.localName === 'h1' ? 3 : 0) +
        (attribute(element, 'itemprop') === 'name' ? 1 : 0);
      if (trust > bestTrust && trust >= 2) {
        best = { element, text, isSure };
        bestTrust = trust;
      }
    }
    if (best?.isSure) return best;
    unsure ??= best;
  }
  return unsure;
}

function titleText(page: Document): string {
  return attempt(() => queryPage(page, 'title')[0]?.textContent ?? '', '');
}

/** Texts that differ in nothing but their letters' form and their spaces are one. */
export function folded(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The brand beside a title: authors put it above it as well as below. */
function brandNear(page: Document, title: Element): string | undefined {
  for (const element of ancestors(title).slice(0, 4)) {
    const brand = brandIn([element], readText(page, element, 2000));
    if (brand) return brand;
  }
  return undefined;
}

/** Where the page goes on to other products. */
function endOf(text: string): number {
  let index = 0;
  for (const line of text.split('\n')) {
    if (index > 150 && line.length < 80 && OTHERS.test(line)) return index;
    index += line.length + 1;
  }
  return text.length;
}

/** The beginning of what was read. */
function part({ text, pieces }: Reading, end: number): Reading {
  return { text: text.slice(0, end), pieces: pieces.filter(({ start }) => start < end) };
}

/** What the page's data state of the product that the page is about. */
function statedMain(
  page: Document,
  { described, scopes, meta, metas }: StructuredData,
): PageProduct | undefined {
  const titles = [metas.get('og:title'), titleText(page)].map(folded);
  const path = attempt(() => new URL(page.URL).pathname, '');
  const trustIn = ({ product, isAside }: { product: PageProduct; isAside: boolean }) => {
    const name = product.name && folded(product.name);
    const isTitle = !!name && titles.some((title) => title.includes(name));
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
    // Of several, one is what the page is about only where the page's title or address says so.
    const names = new Set(all.flatMap(({ product, isAside }) => (isAside ? [] : product.name)));
    return first && first.trust > (names.size > 1 ? 2 : 0) ? first.one.product : undefined;
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
