import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(
  String.raw`blog posts?\b news\b magazine story stories editorial journal press\b`,
);

registerSignal({
  id: 'editorial',
  speaks: 'against',
  prior: -1,
  because: 'It belongs to an article or a blog.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
