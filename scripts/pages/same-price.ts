import { readPrice } from '../../entrypoints/finder/product/money';
import type { Price } from '../../messages/protocol';
import { isSameName } from './same-name';

/**
 * Whether a price that was found is that of the truth: the same amount, in a currency that the truth's
 * text can mean; any, where it names none. Of a range the lower end is right. What cannot be read as
 * a sum must be the same text.
 */
export function isSamePrice(right: string, got: Price): boolean {
  // The currency that was found tells which of those with one sign the truth's text has to mean.
  const wanted = readPrice(right, { currency: got.currency });
  if (wanted?.amount === undefined) return isSameName(right, got.text);
  const { amount, currency } = (got.amount === undefined ? readPrice(got.text) : got) ?? {};
  return (
    wanted.amount === amount && (wanted.currency === undefined || wanted.currency === currency)
  );
}
