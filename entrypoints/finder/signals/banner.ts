import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const WORDS = anyOf(
  `banner hero jumbotron billboard campaign masthead promo slideshow advert sponsor adsbygoogle lookbook`,
);

registerSignal({
  id: 'banner',
  speaks: 'against',
  prior: -1,
  because: 'Its names are those of banners and heroes.',
  isSampled: true,
  measure: (image) => wordsAbout(image, WORDS),
});
