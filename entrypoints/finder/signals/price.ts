import { queryAll } from '../dom';
import { registerSignal } from '../signal';
import { textOf } from '../text';

/** Some shops write prices without a currency: then their names say what they are. */
const PRICE_NAMES =
  '[class*=price i], [class*=preis i], [class*=prix i], [class*=precio i], [class*=prezzo i], [itemprop=price]';

registerSignal({
  id: 'price',
  speaks: 'for',
  because: 'A price stands in the same card.',
  measure: ({ card, price }, { document }) => {
    if (price !== undefined) return true;
    const [named] = queryAll(card, PRICE_NAMES);
    return named !== undefined && /\d/.test(textOf(document, named, 40));
  },
});
