import { registerSignal } from '../signal';

registerSignal({
  id: 'no-shop',
  weight: -0.5,
  because: 'Nothing on the page has a price, or the page calls itself an article.',
  measure: (_, { hasPrices, data }) => !hasPrices || data.isArticle,
});
