import { registerSignal } from '../signal';

/** A product's name, its price and a few words; an article has more. */
const TEXT = { least: 3, most: 250 };

registerSignal({
  id: 'titled',
  speaks: 'for',
  because: 'The card says a little, as a product’s name does.',
  measure: ({ text }) => text.length >= TEXT.least && text.length <= TEXT.most,
});
