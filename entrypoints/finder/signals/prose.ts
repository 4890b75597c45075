import { registerSignal } from '../signal';

/** Characters from which on a card's text is no name any more, and from which on it is an article's. */
const FROM = 120;
const TO = 400;

registerSignal({
  id: 'prose',
  speaks: 'against',
  because: 'The card says a lot, as the beginning of an article does.',
  measure: ({ text }) => Math.min(1, Math.max(0, (text.length - FROM) / (TO - FROM))),
});
