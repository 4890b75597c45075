import type { Sighting } from './sighting';

/** A regular expression that finds any of these words, or words that begin with them. */
export function anyOf(words: string): RegExp {
  // Not `\b`, which knows Latin letters alone.
  return new RegExp(`(?<!\\p{L})(${words.trim().replace(/\s+/g, '|')})`, 'u');
}

/**
 * A regular expression that finds any of these words, in singular or plural and whole: long ones,
 * of five letters or more, also at the end of a compound, as in "Winterjacke" and "Herrenschuhe".
 */
export function anyNoun(words: string): RegExp {
  const all = words.trim().split(/\s+/);
  const long = all.filter(({ length }) => length >= LONG_WORD);
  const short = all.filter(({ length }) => length < LONG_WORD);
  const plural = '(?:s|es|n|en|e|er|i|a|y|ы|и)?(?!\\p{L})';
  return new RegExp(`(?:(?<!\\p{L})(?:${short.join('|')})|(?:${long.join('|')}))${plural}`, 'u');
}

const LONG_WORD = 5;

/**
 * How far the surroundings of an image have certain words: fully where the image, its file or its
 * card has one, in part where the section around it does.
 */
export function wordsAbout({ words }: Sighting, wanted: RegExp): number {
  if (wanted.test(words.names) || wanted.test(words.path)) return 1;
  return wanted.test(words.outerNames) || wanted.test(words.heading) ? AROUND : 0;
}

const AROUND = 0.7;

/** Names as words: `productCard_2x` and "Product card" both become "product card". */
export function plain(text: string): string {
  return text
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
