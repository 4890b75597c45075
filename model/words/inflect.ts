import type { Language } from './lexicon';

/** Ending of a singular, endings of its plural or other forms in its place. */
type Rule = readonly [ending: RegExp, ...forms: string[]];

/** The regular plurals of each language; what follows none of them is in the lexicon itself. */
const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    [/(?<=[^aeiou])y$/, 'ies'],
    [/(?<=s|x|z|ch|sh)$/, 'es'],
    [/$/, 's'],
  ],
  de: [
    [/(?<=e)$/, 'n'],
    [/(?<=er|el|en)$/, 'n', 's'],
    [/$/, 'e', 'en', 's'],
  ],
  nl: [
    [/(?<=e|je)$/, 's'],
    [/$/, 'en', 's'],
  ],
  sv: [[/$/, 'er', 'or', 'ar']],
  da: [[/$/, 'er', 'e']],
  fr: [
    [/(?<=[sxz])$/, ''],
    [/(?<=eau|eu)$/, 'x'],
    [/$/, 's'],
  ],
  es: [
    [/(?<=[aeiouéá])$/, 's'],
    [/(?<=s)$/, ''],
    [/$/, 'es'],
  ],
  it: [
    [/a$/, 'e'],
    [/[oe]$/, 'i'],
    [/$/, ''],
  ],
  pt: [
    [/(?<=[aeiouéáê])$/, 's'],
    [/m$/, 'ns'],
    [/(?<=s)$/, ''],
    [/$/, 'es', 's'],
  ],
  pl: [
    [/a$/, 'y', 'i'],
    [/$/, 'y', 'i'],
  ],
};

/**
 * A word or phrase of the lexicon and its plurals: of a phrase, the plural of its head.
 * @param head where the language has it
 */
export function formsOf(phrase: string, language: Language, head: 'first' | 'last'): string[] {
  const words = phrase.split(' ');
  const at = head === 'last' ? words.length - 1 : 0;
  const noun = words[at] ?? '';
  const rule = RULES[language].find(([ending]) => ending.test(noun));
  const [ending, ...forms] = rule ?? [/$/];
  const plurals = forms.map((form) => noun.replace(ending, form));
  return [noun, ...plurals].map((form) => words.with(at, form).join(' '));
}
