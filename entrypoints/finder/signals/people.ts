import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(
  `avatar author testimonial review comment profile team staff member user client`,
);

registerSignal({
  id: 'people',
  speaks: 'against',
  prior: -1,
  because: 'It shows a person: an avatar, an author, a review.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
