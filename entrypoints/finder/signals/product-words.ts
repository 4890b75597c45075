import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const PRODUCT = anyOf('product produkt produit producto prodott catalog merch sku pdp');

registerSignal({
  id: 'product-words',
  speaks: 'for',
  because: 'The page’s authors call it a product.',
  isSampled: true,
  measure: (image) => wordsAbout(image, PRODUCT),
});
