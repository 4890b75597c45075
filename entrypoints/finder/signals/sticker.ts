import { registerSignal } from '../signal';

registerSignal({
  id: 'sticker',
  speaks: 'against',
  // A badge lies in the card of a product, and has all that speaks for that.
  prior: -6,
  because: 'Several cards show it beside pictures of their own, as badges and seals are.',
  measure: ({ url }, { stickers }) => stickers.has(url),
});
