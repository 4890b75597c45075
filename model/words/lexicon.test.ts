import { expect, test } from 'vitest';
import { CLASS_IDS } from '../taxonomy';
import { findWord } from './find-word';
import { LANGUAGES, type Language, LEXICON } from './lexicon';

const SIX: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'nl'];

test.each(SIX)(
  '%s has words for each of the ten classes, and for what is none of them',
  (language) => {
    const meant = LEXICON.filter(({ words }) => words[language]).flatMap(({ means }) => means);
    expect(meant).toEqual(expect.arrayContaining([...CLASS_IDS, 'none']));
  },
);

test('every word is found again on a page in its language', () => {
  const lost = (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
    LEXICON.filter(({ means }) => means.length > 0).flatMap(({ words }) =>
      (words[language] ?? '')
        .split(', ')
        .filter((word) => word && !findWord(word.replace(/^[~^]/, ''), 'first', language))
        .map((word) => `${language} ${word}`),
    ),
  );
  expect(lost).toEqual([]);
});

test('no language has one word for two things', () => {
  const twice = (Object.keys(LANGUAGES) as Language[]).flatMap((language) => {
    const seen = new Set<string>();
    return LEXICON.flatMap(({ words }) => (words[language] ?? '').split(', ').filter(Boolean))
      .map((word) => word.replace(/^[~^]/, ''))
      .filter((word) => seen.has(word) || !seen.add(word))
      .map((word) => `${language} ${word}`);
  });
  expect(twice).toEqual([]);
});
