import { registerSignal } from '../signal';
import { anyOf, wordsAbout } from '../words';

const NAMES = anyOf(
  String.raw`payment visa\b mastercard paypal icons?\b sprite flag badge trust service swatch chips?\b features?\b stars?\b rating arrow spinner loading captcha barcode qr\b`,
);

/** What a shop promises beside its signs. */
const PROMISE =
  /^(free |fast |easy |secure )?(shipping|delivery|returns?|payments?|support|money back)\b/;

registerSignal({
  id: 'sign',
  speaks: 'against',
  prior: -1.5,
  because: 'It is a sign: of payment, of a service, of a colour.',
  isSampled: true,
  measure: (image) => (PROMISE.test(image.words.text) ? 1 : wordsAbout(image, NAMES)),
});
