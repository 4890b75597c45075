import { formsOf } from './inflect';
import { LANGUAGES, type Language, LEXICON, type Meaning } from './lexicon';
import { plainOf } from './plain-words';

/** A word or phrase of the lexicon in one of its forms. */
export interface Entry {
  meaning: Meaning;
  language: Language;
  /** Where the head of a phrase stands in its language. */
  head: 'first' | 'last';
  /** It counts only at the end of a phrase. */
  isAtEnd: boolean;
  /** It counts only on a page in its language. */
  isHinted: boolean;
  /** It may be the end of a compound, as in "Winterjacke". */
  isPart: boolean;
}

/** The most words of a phrase in the lexicon. */
export const MOST_WORDS = 4;

/** Languages that write compounds as one word. */
const COMPOUNDING: readonly Language[] = ['de', 'nl', 'sv', 'da'];

/** What is long enough to be known as the end of a compound; shorter ones only if they are these. */
const LONG_PART = 5;
const PARTS = new Set(
  'hemd jurk trui skor coat boot boots shoe shoes shirt shirts dress dresses jacket jackets'.split(
    ' ',
  ),
);

/** Ends of words that are no compounds: "praktisch", "Beispiel", "geringe". */
const NO_PARTS = new Set('tisch tische spiel spiele ringe ringen reifen brief'.split(' '));

let known: ReadonlyMap<string, readonly Entry[]> | undefined;

/**
 * What a word or phrase in plain letters stands for.
 * @param language of the page, whose words count before others
 */
export function lookUp(phrase: string, language: string | undefined): Entry | undefined {
  known ??= makeIndex();
  const entries = known.get(phrase)?.filter((entry) => !entry.isHinted || isOf(entry, language));
  return entries?.find((entry) => isOf(entry, language)) ?? entries?.[0];
}

/** What the end of a compound stands for, the longest that does. */
export function lookUpCompound(word: string, language: string | undefined): Entry | undefined {
  for (let start = MIN_REST; start <= word.length - MIN_PART; start++) {
    const entry = lookUp(word.slice(start), language);
    if (entry?.isPart) return entry;
  }
  return undefined;
}

/** The least letters of both parts of a compound. */
const MIN_REST = 3;
const MIN_PART = 4;

function isOf(entry: Entry, language: string | undefined): boolean {
  return entry.language === (SAME[language ?? ''] ?? language);
}

/** Norwegian shops mostly call things as Danish ones do. */
const SAME: Readonly<Record<string, Language>> = { no: 'da', nb: 'da', nn: 'da' };

/** Made at the first use: it takes some milliseconds. */
function makeIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    const { head } = LANGUAGES[language];
    for (const meaning of LEXICON) {
      for (const word of (meaning.words[language] ?? '').split(', ')) {
        const [, mark = '', phrase = ''] = /^([~^]?)(.*)$/.exec(word) ?? [];
        if (phrase === '') continue;
        for (const form of formsOf(phrase, language, head)) {
          for (const plain of new Set([plainOf(form), plainOf(transcribed(form, language))])) {
            const entry: Entry = {
              meaning,
              language,
              head,
              isAtEnd: mark === '^',
              isHinted: mark === '~',
              isPart: isPart(plain, language, mark),
            };
            index.set(plain, [...(index.get(plain) ?? []), entry]);
          }
        }
      }
    }
  }
  return index;
}

function isPart(plain: string, language: Language, mark: string): boolean {
  if (mark === '^' || plain.includes(' ') || NO_PARTS.has(plain)) return false;
  return PARTS.has(plain) || (COMPOUNDING.includes(language) && plain.length >= LONG_PART);
}

/** As addresses write umlauts: "maentel". */
function transcribed(form: string, language: Language): string {
  if (!COMPOUNDING.includes(language)) return form;
  return form.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
}
