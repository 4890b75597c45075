/** Longer texts are cut: names are shorter, and the work is bounded. */
const LONGEST = 300;

/** A word of a text. */
export interface PlainWord {
  /** Small letters without accents, to be looked up. */
  plain: string;
  /** Where it stands in the text as `readWords` gives it. */
  start: number;
  end: number;
  /** What stands between it and the word before: nothing to speak of, an "and", or the end of a phrase. */
  after: 'word' | 'and' | 'cut';
}

const PIECES = /\p{L}[\p{L}\p{M}]*|[^\p{L}\p{M}]+/gu;

/** Between two phrases: commas, slashes, brackets and the like, and dashes with space around them. */
const CUT = /[,;:|/()[\]{}<>!?"“”„«»‹›•·–—~\n]|\s-|-\s/u;

const AND = /[&+]/;

/** Cuts a text into its words. A single walk over it, whatever it is. */
export function readWords(text: string): { text: string; words: PlainWord[] } {
  const cut = text.slice(0, LONGEST).normalize('NFC');
  const words: PlainWord[] = [];
  let after: PlainWord['after'] = 'cut';
  for (const { 0: piece, index } of cut.matchAll(PIECES)) {
    if (/^\p{L}/u.test(piece)) {
      words.push({ plain: plainOf(piece), start: index, end: index + piece.length, after });
      after = 'word';
    } else if (CUT.test(piece)) after = 'cut';
    else if (AND.test(piece)) after = 'and';
  }
  return { text: cut, words };
}

/** Small letters without accents; what is no letter with an accent is written in two, or without. */
export function plainOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
