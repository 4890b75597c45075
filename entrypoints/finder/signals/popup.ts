import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(`modal popup dialog newsletter subscribe cookie lightbox`);

registerSignal({
  id: 'popup',
  speaks: 'against',
  because: 'It is in a window that opens over the page.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
