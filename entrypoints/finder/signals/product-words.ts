import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const PRODUCT = anyOf(
  'product(?!ion|iv) produkt(?!ion) produit producto prodott(?!tore) catalog merch sku pdp товар',
);

registerSignal({
  id: 'product-words',
  speaks: 'for',
  because: 'The page’s authors call it a product.',
  isSampled: true,
  measure: (image) => wordsAbout(image, PRODUCT),
});
