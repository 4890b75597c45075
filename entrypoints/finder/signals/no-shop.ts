import { registerSignal } from '../signal';

registerSignal({
  id: 'no-shop',
  speaks: 'against',
  because:
    'The page has neither prices nor a cart and hardly a word of a shop’s, or calls itself an article.',
  measure: (_, { hasPrices, shop, data }) => (data.isArticle ? 1 : hasPrices ? 0 : 1 - shop),
});
