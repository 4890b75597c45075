import { type FoundWord, findWord } from './find-word';
import { type PageTexts, WORD_SOURCES, type WordSource } from './page-texts';

/** A word, and where the page says it. */
export interface SaidWord extends FoundWord {
  source: WordSource;
}

/** Trails and addresses end with what tells most; the others begin with it. */
const ORDER = {
  name: 'first',
  alt: 'first',
  link: 'last',
  breadcrumb: 'last',
  heading: 'first',
} as const;

/** What a page calls what a picture shows, at most one word from each place. */
export function wordsIn(texts: PageTexts): SaidWord[] {
  return WORD_SOURCES.flatMap((source) => {
    const text = texts[source];
    if (!text) return [];
    const isAddress = source === 'link' || source === 'breadcrumb';
    const found = findWord(isAddress ? decoded(text) : text, ORDER[source], texts.language);
    return found ? [{ ...found, source }] : [];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
