import { registerSignal } from '../signal';
import { anyOf } from '../words';

const PRODUCTS =
  anyOf(`product produkt produit prodott arrival seller trending featured latest like related
  recommend viewed bought deal sale offer new collection wear neu bestseller`);

registerSignal({
  id: 'product-heading',
  speaks: 'for',
  because: 'The section’s heading announces products, such as “New arrivals”.',
  isSampled: true,
  measure: ({ words }) => PRODUCTS.test(words.heading),
});
