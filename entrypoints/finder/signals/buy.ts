import { BUY_NAMES, BUY_WORDS } from '../buy-words';
import { registerSignal } from '../signal';

registerSignal({
  id: 'buy',
  speaks: 'for',
  because: 'The card has a button that puts it into the cart.',
  isSampled: true,
  measure: ({ text, names }) => BUY_WORDS.test(text) || BUY_NAMES.test(names),
});
