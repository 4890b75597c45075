import { registerSignal } from '../signal';

registerSignal({
  id: 'no-shop',
  speaks: 'against',
  because: 'The page has neither prices nor a cart and hardly a word of a shop’s.',
  measure: (_, { hasPrices, shop }) => (hasPrices ? 0 : 1 - shop),
});
