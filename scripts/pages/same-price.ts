import type { Price } from '../../messages/protocol';
import { type Money, readPrice } from './read-price';
import { isSameName } from './same-name';

/**
 * Whether a price that was found is that of the truth: the same amount, in a currency that the truth's
 * text can mean; any, where it names none. What cannot be read as a number must be the same text.
 */
export function isSamePrice(right: string, got: Price): boolean {
  const wanted = readPrice(right);
  if (wanted.amount === undefined) return isSameName(right, got.text);
  const read = moneyOf(got);
  return (
    wanted.amount === read.amount &&
    (wanted.currencies.length === 0 ||
      wanted.currencies.some((currency) => read.currencies.includes(currency)))
  );
}

/** The extension's own reading where it has one. */
function moneyOf({ text, amount, currency }: Price): Money {
  if (amount === undefined) return readPrice(text);
  return { amount, currencies: currency === undefined ? [] : [currency] };
}
