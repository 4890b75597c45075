import type { OutputId } from '../taxonomy';
import { type PlainWord, readWords } from './plain-words';
import { type Entry, lookUp, lookUpCompound, MOST_WORDS } from './word-index';

/** A word of the lexicon that was found in a text. */
export interface FoundWord {
  /** As written there. */
  word: string;
  /** The answers that it speaks for. */
  means: readonly OutputId[];
  /** Those that are called so now and then. */
  maybe: readonly OutputId[];
}

/** After these something else is named than the thing itself: "Shirt in cotton", "Hülle für Handys". */
const PREPOSITIONS = new Set(
  `with in for of by from at to on w mit fur aus von im ohne zum zur auf vom an und-mit avec pour en a au aux sans de du des
  con para sin del per di da dal della in senza met voor van uit zonder com sem do med for til fran av z na dla bez w
  matching featuring inspired`
    .split(/\s+/)
    .filter(Boolean),
);

const ANDS = new Set('and und et y e en og och i oder or ou o of'.split(' '));

/** Of the words above, those that join two things in some languages and part them in others. */
const AND_IN: Readonly<Record<string, string>> = { en: 'nl', i: 'pl', of: 'nl' };

interface Match {
  entry: Entry;
  start: number;
  end: number;
}

/**
 * What a text calls what it is about: the head of its first phrase that has a word of the lexicon.
 * The longest words count: a "T-shirt" is no shirt, a "shirt dress" is a dress, a "dress shirt" a shirt.
 * Where several are joined by "and", all of them.
 * @param order which phrase tells most: of a name the first, of a trail or an address the last
 * @param language of the page, as far as it is known
 */
export function findWord(
  text: string,
  order: 'first' | 'last' = 'first',
  language?: string,
): FoundWord | undefined {
  const { text: source, words } = readWords(text);
  const phrases = phrasesOf(words, language);
  for (const phrase of order === 'first' ? phrases : phrases.toReversed()) {
    const heads = phrase.flatMap((part) => headOf(part) ?? []);
    if (heads.length === 0) continue;
    const telling = heads.filter(({ entry }) => entry.meaning.means.length > 0);
    const [first] = telling;
    if (!first) return undefined;
    const { end } = telling.at(-1) ?? first;
    const means = new Set(telling.flatMap(({ entry }) => entry.meaning.means));
    const maybe = new Set(telling.flatMap(({ entry }) => entry.meaning.maybe ?? []));
    return {
      word: source.slice(words[first.start]?.start, words[end - 1]?.end),
      means: [...means],
      maybe: [...maybe].filter((id) => !means.has(id)),
    };
  }
  return undefined;
}

/** The matches of each phrase, by its parts on both sides of an "and". */
function phrasesOf(words: readonly PlainWord[], language: string | undefined): Match[][][] {
  let part: Match[] = [];
  let phrase = [part];
  const phrases = [phrase];
  const endPart = (isPhrase: boolean, end: number) => {
    // What counts at the end alone, and does not stand there.
    const last = part.at(-1);
    part.splice(
      0,
      part.length,
      ...part.filter((one) => !one.entry.isAtEnd || (one === last && one.end === end)),
    );
    part = [];
    if (isPhrase) {
      phrase = [part];
      phrases.push(phrase);
    } else phrase.push(part);
  };
  for (let index = 0; index < words.length; ) {
    const word = words[index] as PlainWord;
    if (word.after !== 'word') endPart(word.after === 'cut', index);
    const match = matchAt(words, index, language);
    if (match) {
      if (!match.entry.meaning.skipped) part.push(match);
      index = match.end;
    } else {
      if (isAnd(word.plain, language)) endPart(false, index);
      else if (PREPOSITIONS.has(word.plain)) endPart(true, index);
      index++;
    }
  }
  endPart(true, words.length);
  return phrases;
}

function isAnd(plain: string, language: string | undefined): boolean {
  const only = AND_IN[plain];
  return ANDS.has(plain) && (only === undefined || only === language);
}

/** The longest words of the lexicon that begin at a place and end before the phrase does. */
function matchAt(
  words: readonly PlainWord[],
  start: number,
  language: string | undefined,
): Match | undefined {
  let most = 1;
  while (most < MOST_WORDS && words[start + most]?.after === 'word') most++;
  for (let count = most; count > 0; count--) {
    const phrase = words.slice(start, start + count).map(({ plain }) => plain);
    const entry = lookUp(phrase.join(' '), language);
    if (entry) return { entry, start, end: start + count };
  }
  const entry = lookUpCompound(words[start]?.plain ?? '', language);
  return entry && { entry, start, end: start + 1 };
}

/** Romance languages have the head of a phrase first, Germanic ones last. */
function headOf(matches: readonly Match[]): Match | undefined {
  return matches.find(({ entry }) => entry.head === 'first') ?? matches.at(-1);
}
