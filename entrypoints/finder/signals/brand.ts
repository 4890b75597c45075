import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(`logo brand partner vendor manufacturer`);

registerSignal({
  id: 'brand',
  speaks: 'against',
  prior: -1.5,
  because: 'It is a logo or a brand’s sign.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
