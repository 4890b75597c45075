import { registerSignal } from '../signal';

registerSignal({
  id: 'no-shop',
  speaks: 'against',
  because: 'Nothing on the page has a price, or the page calls itself an article.',
  measure: (_, { hasPrices, data }) => !hasPrices || data.isArticle,
});
