import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(
  String.raw`insta instagram social facebook twitter pinterest tiktok youtube gram\b`,
);

registerSignal({
  id: 'social',
  speaks: 'against',
  prior: -1,
  because: 'It comes from a social network.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
