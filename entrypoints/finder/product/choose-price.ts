import type { Price } from '../../../messages/protocol';
import { attempt } from '../attempt';
import { attribute, isRendered, namesOf } from '../dom';
import { plain } from '../words';
import type { CurrencyHints } from './currencies';
import { type Money, moneyIn, priceOf, readPrice } from './money';
import { aroundOf, PRICE_NAMES, type Reading } from './read-text';
import {
  kindByWords,
  kindOfLabel,
  MAYBE_OLD_NAMES,
  NAMES_OF_KINDS,
  NOW_NAMES,
  OLD_NAMES,
  type SumKind,
} from './sum-words';

/** What is to be paid now, and what it was before. */
export interface Prices {
  price?: Price;
  oldPrice?: Price;
}

/** A sum, and what is known of it. */
export interface Sum extends Money {
  kind: SumKind;
  /** The elements around it that are about no other sum. */
  own: readonly Element[];
  around: readonly Element[];
  /** Whether the page's authors call it a price. */
  isNamed: boolean;
  /** Whether their names for it speak of a former or of the present price. */
  isNamedOld: boolean;
  isNamedNow: boolean;
}

/** Levels around a sum whose names say something of it. */
const MOST_LEVELS = 6;

/**
 * Of the sums in a part of a page, the one that is to be paid now: not what is struck out, saved,
 * paid by instalments, per kilogram, or for the shipping.
 */
export function choosePrice(reading: Reading, hints: CurrencyHints): Prices {
  const sums = sumsIn(reading, hints);
  const prices = pricesOf(sums);
  const { price } = prices;
  if (!price || price.currency) return prices;
  const { around = [] } = sums.find(({ text }) => text === price.text) ?? {};
  const marked = attempt(() => withDrawnSign(price, around, hints), undefined);
  return marked ? { ...prices, price: marked } : prices;
}

/** A price whose sign the style sheet writes before or behind it. */
function withDrawnSign(
  price: Price,
  around: readonly Element[],
  hints: CurrencyHints,
): Price | undefined {
  for (const element of around.slice(0, 2)) {
    const [before = '', after = ''] = ['::before', '::after'].map(
      (pseudo) => /^"(.{1,6})"$/.exec(getComputedStyle(element, pseudo).content)?.[1],
    );
    const currency = (before || after) && readPrice(before + price.text + after, hints)?.currency;
    if (currency) return { ...price, currency };
  }
  return undefined;
}

export function pricesOf(sums: readonly Sum[]): Prices {
  const candidates = sums.filter(({ kind, amount }) => isPaid(kind) && amount !== 0);
  const named = candidates.filter(({ isNamed }) => isNamed);
  const marked = candidates.filter(({ isMarked }) => isMarked);
  const sure = named.filter(({ isMarked, isNamedOld }) => isMarked && !isNamedOld);
  const isNamedPool = named.some(({ isMarked }) => isMarked) || marked.length === 0;
  const pool = sure.length > 0 ? sure : isNamedPool ? named : marked;
  const now = pool.length > 0 ? pool : candidates;
  const chosen =
    now.find((sum) => sum.kind === 'now' && !sum.isNamedOld) ??
    now.find((sum) => sum.isNamedNow && !sum.isNamedOld) ??
    now.find((sum) => !sum.isNamedOld) ??
    now[0] ??
    lonely(sums);
  if (!chosen) return {};
  const { amount = 0 } = chosen;
  const old = sums.find(
    (sum) =>
      sum !== chosen &&
      (sum.kind === 'old' || sum.isNamedOld) &&
      (sum.amount ?? 0) > amount &&
      (sum.currency === chosen.currency || !sum.currency || !chosen.currency),
  );
  // One sign may stand for both.
  const { currency } = chosen.currency ? chosen : (old ?? chosen);
  const price = { ...priceOf(chosen), ...(currency && { currency }) };
  return { price, ...(old && { oldPrice: priceOf(old) }) };
}

export function isPaid(kind: SumKind): boolean {
  return kind === 'plain' || kind === 'now';
}

/** A card that names one sum only names its price, whatever the authors call it: "Regular price". */
function lonely(sums: readonly Sum[]): Sum | undefined {
  const old = sums.filter(({ kind, own }) => kind === 'old' && !own.some(isStruckElement));
  const isOne = new Set(old.map(({ amount }) => amount)).size === 1;
  return isOne ? old[0] : sums.find(({ kind }) => kind === 'net');
}

/** All sums in a part of a page, in its order, and what each is. */
export function sumsIn(reading: Reading, hints: CurrencyHints): Sum[] {
  const { text } = reading;
  if (!/\p{Nd}/u.test(text)) return [];
  const all = allMoney(reading, hints);
  // The sign may stand beside the element of the digits: `$ <del>59</del>`.
  const aroundAll = all.map(({ start }) => aroundOf(reading, firstDigit(text, start)));
  const shown = whatIsShown(aroundAll);
  const money = all.filter((_, index) => shown[index]);
  const arounds = aroundAll.filter((_, index) => shown[index]);
  const own = arounds.map((around, index) => ownOf(around, index, money, arounds));
  const isSeveral = new Set(money.map(({ amount }) => amount)).size > 1;
  return money.map((sum, index) => {
    const mine = own[index] ?? [];
    const names = mine.map(namesOf);
    const words = names.map(plain).join(' ');
    const before = text.slice(money[index - 1]?.end ?? 0, sum.start);
    const after = text.slice(sum.end, money[index + 1]?.start ?? text.length);
    return {
      ...sum,
      around: arounds[index] ?? [],
      own: mine,
      kind:
        isSeveral && isStruck(mine)
          ? 'old'
          : kindOf(before, after, words, names.join(' '), isSeveral, {
              hasBefore: index > 0,
              isFollowed: index + 1 < money.length,
            }),
      isNamed: (arounds[index] ?? [])
        .slice(0, MOST_LEVELS)
        .some((one) => PRICE_NAMES.test(namesOf(one))),
      isNamedOld: isSeveral && isOld(words),
      isNamedNow: NOW_NAMES.test(words),
    };
  });
}

/** Which of several sums are rendered: all, where none is, as in a tab that waits. */
function whatIsShown(arounds: readonly (readonly Element[])[]): boolean[] {
  if (arounds.length < 2) return arounds.map(() => true);
  const shown = arounds.map(([nearest]) => !nearest || attempt(() => isRendered(nearest), true));
  return shown.includes(true) ? shown : shown.map(() => true);
}

function firstDigit(text: string, start: number): number {
  return start + Math.max(0, text.slice(start).search(/\p{Nd}/u));
}

/** Sums with a currency, and numbers in what authors call a price. */
function allMoney(reading: Reading, hints: CurrencyHints): Money[] {
  const { text } = reading;
  const sums = moneyIn(text, hints);
  // What has a currency is the price; but shops leave the sign out where they show the former one.
  if (sums.some(({ start }) => isPresentPrice(aroundOf(reading, firstDigit(text, start))))) {
    return sums;
  }
  const bare: Money[] = [];
  let start = 0;
  for (const line of text.split(/[\n\r]/)) {
    if (line.length <= LONGEST_BARE && /\p{Nd}/u.test(line)) {
      const from = start;
      const isPrice =
        isNamedPrice(aroundOf(reading, start + line.search(/\p{Nd}/u))) ||
        PRICE_LABEL.test(line) ||
        BARE.test(line) ||
        WITH_WORDS.test(line);
      if (isPrice) {
        for (const sum of moneyIn(line, hints, true).slice(0, 3)) {
          bare.push({ ...sum, start: sum.start + from, end: sum.end + from });
        }
      }
    }
    start += line.length + 1;
  }
  const isNew = ({ start: from }: Money) =>
    !sums.some((sum) => sum.start <= from && from < sum.end);
  return [...sums, ...bare.filter(isNew)].sort((a, b) => a.start - b.start);
}

const LONGEST_BARE = 60;

/** A line that says that it is a price: "Price: 2800". */
const PRICE_LABEL =
  /^\W*(?:\p{L}+\s)?(?:price|preis|prix|precio|prezzo|prijs|preço|cena|pris|цена|ціна|τιμή|价格|價格|価格|가격|السعر|מחיר|fiyat[ıi]?|giá|harga|narx|баға|үнэ)\s*[:：-]?\s*\p{Nd}/iu;

/** Nothing but a number with two decimals. */
const BARE = /^\s*(?:\d{1,3}(?:[.,\s']\d{3})*|\d+)[.,]\d\d\s*$/;

/** Such numbers and the words that tell them apart: "Van 49,95 voor 29,95". */
const WITH_WORDS =
  /^\s*(?:(?:van|voor|nu|was|now|only|from|statt|nur|jetzt|bisher|avant|maintenant|antes|ahora|desde|prima|ora|teraz|före|før)[\s:]+\d+(?:[.,]\d{3})?[.,]\d\d[\s,]*)+$/iu;

function isNamedPrice(around: readonly Element[]): boolean {
  return around.slice(0, 3).some((one) => PRICE_NAMES.test(namesOf(one)));
}

function isPresentPrice(around: readonly Element[]): boolean {
  return isNamedPrice(around) && !isOld(plain(namesOf(around[0] as Element)));
}

/** The elements around a sum that hold no sum of another amount. */
function ownOf(
  around: readonly Element[],
  index: number,
  money: readonly Money[],
  arounds: readonly (readonly Element[])[],
): Element[] {
  const { amount } = money[index] as Money;
  const others = arounds.filter((_, other) => money[other]?.amount !== amount);
  const end = around.findIndex((element) => others.some((other) => other.includes(element)));
  return around.slice(0, end < 0 ? MOST_LEVELS : Math.min(end, MOST_LEVELS));
}

function kindOf(
  before: string,
  after: string,
  words: string,
  names: string,
  isSeveral: boolean,
  { hasBefore, isFollowed }: { hasBefore: boolean; isFollowed: boolean },
): SumKind {
  const lines = before.split(/[\n\r]/);
  const line = lines.at(-1) ?? '';
  const [rest = '', next = ''] = after.split(/[\n\r]/);
  // What stands between two sums of a line belongs to the second one.
  const isLabelOfNext = isFollowed && !/[\n\r]/.test(after);
  const byWords = kindByWords(line, isLabelOfNext ? rest.replace(LABEL_OF_NEXT, '') : rest);
  if (byWords !== 'plain') return byWords;
  // A label in a cell or a line of its own: what follows the sum before is about that one.
  const isOfSumBefore = hasBefore && lines.length === 2 && !/[:：]\s*$/.test(lines[0] ?? '');
  if (line.trim() === '' && !isOfSumBefore) {
    const byLabel = kindOfLabel(lines.at(-2) ?? '');
    if (byLabel !== 'plain') return byLabel;
  }
  if (rest.trim() === '' && next) {
    const follows = kindByWords('', next);
    if (follows === 'unit' || follows === 'instalment') return follows;
  }
  if (!isSeveral) return 'plain';
  return (
    NAMES_OF_KINDS.find(([, pattern]) => pattern.test(words) || pattern.test(names))?.[0] ?? 'plain'
  );
}

const LABEL_OF_NEXT = /^\s*\(?(?:rrp|msrp|uvp|list price|was|used|new|with)(?!\p{L}).*/iu;

function isOld(words: string): boolean {
  return OLD_NAMES.test(words) || (MAYBE_OLD_NAMES.test(words) && !NOW_NAMES.test(words));
}

function isStruckElement(element: Element): boolean {
  return /^(s|del|strike)$/.test(element.localName);
}

/** Struck out by its element or by the style sheet, which goes for all that is within. */
function isStruck(own: readonly Element[]): boolean {
  return own.some(
    (element) =>
      isStruckElement(element) ||
      /line-through/.test(attribute(element, 'style') ?? '') ||
      attempt(() => /line-through/.test(getComputedStyle(element).textDecorationLine), false),
  );
}
