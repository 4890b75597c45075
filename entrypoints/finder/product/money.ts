import type { Price } from '../../../messages/protocol';
import {
  type Currencies,
  type CurrencyHints,
  currenciesOf,
  currencyMeant,
  fractionDigits,
  MARK,
} from './currencies';

/** A sum of money within a text. */
export interface Money extends Price {
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** Whether a sign, word or code of a currency is part of it; else only its form tells. */
  isMarked: boolean;
}

/** Longer texts hold no price that is worth finding. */
const MOST_SUMS = 40;

/** Spaces that stand between thousands, the common one among them. */
const SPACES = ' \u00a0\u2009\u202f';

/**
 * A number: groups of digits with signs between. A common space parts thousands only, so that
 * "42 129 €" is one number, "2 45 €" is two.
 */
const NUMBER = new RegExp(
  `\\d+(?:[.,'’٫٬·]\\d+|(?<=(?<!\\d)\\d{1,3}(?:[${SPACES}]\\d{3})*)[${SPACES}]\\d{3}(?!\\d))*`,
  'g',
);

/** What some write in the place of cents: `49.–`, `129,-`, `299:-`, `2000/-`; or cents after a colon. */
const NO_CENTS = /\s?(?:[.,:]\s?[-–—]{1,2}|[.,:]\s?=|\/[-–—])(?!\d)|:\d\d(?![\d:])/y;

const MARK_AFTER = new RegExp(`[\\s\\u200e\\u200f]{0,3}(${MARK})`, 'iuy');
const MARK_BEFORE = new RegExp(`(${MARK})[\\s\\u200e\\u200f:]{0,3}$`, 'iu');

/** Marks are no longer than this, spaces included. */
const LONGEST_MARK = 12;

/** Marks that stand behind a number only. */
const BEHIND = /^(р\.?|zl|[円元圓块원]|руб\.?|грн\.?|лв\.?|тг\.?)$/iu;

/** Marks that stand before a number only: a name may begin with the letter behind one. */
const IN_FRONT = /^R$/;

/** Cents that stand behind the sign: `29€99`. */
const CENTS_AFTER = /\d\d(?![\d.,])/y;

/** A thousand times as much: `Rp 129K`, `129rb`. */
const THOUSANDS = /\s?(?:k|rb)(?![\p{L}\d])/iuy;

/** What makes a number a part of a word: letters of scripts that put spaces between words. */
const WORD_BEFORE = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])\p{L}|[\d#]/u;

/** Joins two sums into a range. */
const RANGE = /^\s*(?:[-–—~〜～]|to|bis|à|a|al|até|do|до)\s*$/iu;

const FROM =
  /(?:^|[^\p{L}])((?:starting (?:at|from)|starts at|from|as low as|ab|à partir de|a partir de|dès|desde|da|a partire da|vanaf|fr\.o\.m\.|från|fra|od|от|від|από|din|-tól|min\.?))[\s:]*$/iu;

/**
 * All sums of money in a text, in its order. Ranges are one sum, whose amount is the lower one.
 * @param isPrice the page calls the text a price: numbers without a currency count, too
 * @param most sums sought
 */
export function moneyIn(
  text: string,
  hints?: CurrencyHints,
  isPrice = false,
  most = MOST_SUMS,
): Money[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = westernDigits(text);
  const sums: Money[] = [];
  let from = 0;
  for (const match of plain.matchAll(NUMBER)) {
    if (match.index < from) continue;
    const before = sums.at(-1);
    const isSecond = before !== undefined && RANGE.test(plain.slice(before.end, match.index));
    const sum = sumAt(plain, match.index, match[0], from, hints, isPrice || isSecond);
    if (!sum) continue;
    from = sum.end;
    const between = before && plain.slice(before.end, sum.start);
    if (before && between && RANGE.test(between) && isRange(before, sum)) {
      before.end = sum.end;
      before.currency ??= sum.currency;
      before.isMarked ||= sum.isMarked;
      continue;
    }
    if (!isPrice && sum.start === match.index) beginEarlier(sum, plain, before?.end ?? 0);
    sums.push(sum);
    if (sums.length === most) break;
  }
  return sums
    .filter(({ isMarked }) => isMarked || isPrice)
    .map((sum) => {
      const start = isPrice ? withFrom(plain, sum.start) : sum.start;
      const { amount, currency } = sum;
      return {
        ...sum,
        start,
        text: text.slice(start, sum.end).replace(/\s+/g, ' ').trim(),
        ...(amount !== undefined && { amount }),
        ...(currency !== undefined && { currency }),
      };
    });
}

/**
 * The sum that a text is about, where the text is a price: the first in it, with its currency or
 * without.
 */
export function readPrice(text: string, hints?: CurrencyHints): Price | undefined {
  const [marked] = moneyIn(text, hints);
  const money = marked ?? moneyIn(text, hints, true)[0];
  return money && priceOf(money);
}

/** A sum without its place. */
export function priceOf({ text, amount, currency }: Money): Price {
  return {
    text,
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
  };
}

function sumAt(
  text: string,
  index: number,
  digits: string,
  from: number,
  hints: CurrencyHints | undefined,
  isPrice: boolean,
): Money | undefined {
  let end = index + digits.length;
  if (WORD_BEFORE.test(text[index - 1] ?? '') && index > from) {
    // A part of a word, `B4` or `x20`, unless that is a currency.
    const isCurrency = markBefore(text, index, from);
    if (!isCurrency) return undefined;
  }
  const dash = stickyAt(NO_CENTS, text, end);
  end += dash.length;
  let start = index;
  let currencies: Currencies | undefined;
  const before = markBefore(text, index, from);
  if (before && isSum(digits + dash, before.currencies)) {
    start = before.start;
    currencies = before.currencies;
  }
  const after = markAfter(text, end);
  let cents = '';
  if (after && isSum(digits + dash, after.currencies)) {
    const isFurther = currencies === undefined;
    // `$19.99 USD` says twice what it is in; `€19 €25` does not.
    const isCode = !isFurther && /^[A-Z]{3}$/.test(after.mark);
    if ((isFurther && !after.isNext) || isCode) {
      end = after.end;
      currencies = isCode ? mostExact(currencies, after.currencies) : after.currencies;
      if (isFurther && !/[.,]\d{1,2}$/.test(digits)) cents = stickyAt(CENTS_AFTER, text, end);
      end += cents.length;
    }
  }
  const thousand = currencies && !currencies.isDoubtful ? stickyAt(THOUSANDS, text, end) : '';
  end += thousand.length;
  // "R304SB" is a model.
  if (currencies?.isDoubtful && /^\p{L}/u.test(text.slice(end))) return undefined;
  const isMarked = currencies !== undefined || (dash.length > 1 && !/^:\d/.test(dash));
  if (!isMarked && !isPrice) return undefined;
  if (!currencies && /^\s?(?:%|\p{L}|\/\d|x\s?\d)/iu.test(text.slice(end, end + 4))) {
    if (dash.length < 2 && !/^\s/.test(text[end] ?? '')) return undefined;
    if (/^\s?%/.test(text.slice(end, end + 2))) return undefined;
  }
  const currency = currencies && currencyMeant(currencies, hints);
  const colon = /^:(\d\d)$/.exec(dash)?.[1];
  const fraction = cents || colon;
  const written = amountOf(
    fraction ? `${digits.replace(/[.,]/g, '')}.${fraction}` : digits,
    currency,
  );
  const amount = thousand && written !== undefined ? written * 1000 : written;
  return { text: '', start, end, amount, currency, isMarked };
}

interface Mark {
  mark: string;
  start: number;
  end: number;
  currencies: Currencies;
}

function markBefore(text: string, index: number, from: number): Mark | undefined {
  const left = Math.max(from, index - LONGEST_MARK);
  const match = MARK_BEFORE.exec(text.slice(left, index));
  const mark = match?.[1];
  if (!match || !mark || BEHIND.test(mark)) return undefined;
  const currencies = currenciesOf(mark);
  const start = left + match.index;
  if (left > 0 && start === left && /\p{L}/u.test(text[start - 1] ?? '') && /^\p{L}/u.test(mark)) {
    return undefined;
  }
  return currencies && { mark, start, end: index, currencies };
}

/** @returns `isNext` where it belongs to the number that follows it */
function markAfter(text: string, index: number): (Mark & { isNext: boolean }) | undefined {
  MARK_AFTER.lastIndex = index;
  const match = MARK_AFTER.exec(text);
  const mark = match?.[1];
  const currencies = mark && currenciesOf(mark);
  if (!match || !mark || !currencies || IN_FRONT.test(mark)) return undefined;
  const end = index + match[0].length;
  const isApart = match[0].length > mark.length;
  const isBeforeNext = /\d/.test(text[end] ?? '') && (isApart || /\n/.test(match[0]));
  const isOnNextLine = /\n/.test(match[0]) && /^\s?\d/.test(text.slice(end, end + 2));
  return { mark, start: index, end, currencies, isNext: isBeforeNext || isOnNextLine };
}

/** Whether a number beside a doubtful mark can only be a sum. */
function isSum(digits: string, { isDoubtful }: Currencies): boolean {
  return !isDoubtful || /[.,]\d\d(?!\d)|\d{3}|[.,:]\s?[-–—]/.test(digits);
}

function mostExact(one: Currencies | undefined, other: Currencies): Currencies {
  if (!one) return other;
  return one.codes.length <= other.codes.length ? one : other;
}

/** `$25 – $40`, `€ 97,39 - 128,72`, but no `10 % - 20 €`. */
function isRange(low: Money, high: Money): boolean {
  if (!low.isMarked && !high.isMarked) return false;
  return low.amount === undefined || high.amount === undefined || high.amount >= low.amount;
}

/** `10 – 20 €`: the currency stands after the second number only. */
function beginEarlier(sum: Money, text: string, from: number): void {
  const left = Math.max(from, sum.start - 20);
  const match = /(?<![\d.,])(\d[\d.,]*)\s?[-–—]\s?$/.exec(text.slice(left, sum.start));
  const amount = match?.[1] && amountOf(match[1], sum.currency);
  if (!match || typeof amount !== 'number' || amount >= (sum.amount ?? 0)) return;
  sum.start = left + match.index;
  sum.amount = amount;
}

/** Where a text begins with "from" before a sum, the place of that word. */
function withFrom(text: string, start: number): number {
  const left = Math.max(0, start - 20);
  const match = FROM.exec(text.slice(left, start));
  const word = match?.[1];
  return match && word ? left + match.index + match[0].indexOf(word) : start;
}

function stickyAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * What digits amount to, with signs for thousands and decimals as any country writes them.
 * @returns undefined where they make no number
 */
export function amountOf(digits: string, currency?: string): number | undefined {
  const bare = digits.replace(/[\s'’٬]/g, '').replace(/[٫·]/g, '.');
  const signs = [...bare.matchAll(/[.,]/g)].map(([sign]) => sign);
  const last = signs.at(-1);
  if (last === undefined) return finite(bare);
  const isOne = signs.length === 1;
  const tail = bare.length - 1 - bare.lastIndexOf(last);
  const isRepeated = !isOne && signs.every((sign) => sign === last);
  const isDecimal = isRepeated
    ? false
    : tail !== 3 || (isOne ? isOfThousandths(bare, last, currency) : false);
  // `1.299,00` and `1,299.000`, but also `1,29,999` of India: the last group has three digits.
  const isThreeOfTwo = !isOne && !isRepeated && tail === 3;
  if (isDecimal || (isThreeOfTwo && fractionDigits(currency) === 3)) {
    const at = bare.lastIndexOf(last);
    return finite(`${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`);
  }
  return finite(bare.replace(/[.,]/g, ''));
}

/** Whether three digits after the only sign are a fraction: in dinars, or after a nought. */
function isOfThousandths(bare: string, sign: string, currency: string | undefined): boolean {
  if (/^0/.test(bare)) return true;
  return fractionDigits(currency) === 3 && (sign === '.' || currency === 'TND');
}

function finite(digits: string): number | undefined {
  const amount = Number(digits);
  return digits !== '' && Number.isFinite(amount) ? amount : undefined;
}

/** Digits of all scripts as 0 to 9, and their wide signs; each is one character, so that places stay. */
function westernDigits(text: string): string {
  return text.replace(/(?<=\p{Nd})[，．](?=\p{Nd})|(?![0-9])\p{Nd}/gu, (digit) => {
    if (digit === '，') return ',';
    if (digit === '．') return '.';
    if (digit.length > 1) return digit;
    const code = digit.charCodeAt(0);
    // Unicode has the digits of a script in a row that begins at a multiple of 16, or 6 after one.
    const zero = [
      0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0xae6, 0xa66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xed0,
      0xf20, 0x1040, 0x17e0, 0x1810,
    ].find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
