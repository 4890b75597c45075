import { registerSignal } from '../signal';

/** Addresses of products: a word for it, or a long number. */
const PRODUCT =
  /\b(products?|produkte?|produits?|prodott[oi]|item|detail|sku|pdp|dp|p)\b|-p-?\d|\d{5}/i;

registerSignal({
  id: 'product-link',
  speaks: 'for',
  because: 'The card leads to an address that reads like a product’s.',
  measure: ({ link }) => PRODUCT.test(link.split('?')[0] ?? ''),
});
