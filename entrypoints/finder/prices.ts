import { moneyIn } from './product/money';

export { readPrice } from './product/money';

/** The first price in a text, as it is written there. */
export function priceIn(text: string): string | undefined {
  return moneyIn(text, {}, false, 1)[0]?.text;
}
