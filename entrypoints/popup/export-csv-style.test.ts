import { expect, test, vi } from 'vitest';
import { keepCsvStyle, readCsvStyle } from './export-csv-style';

const empty = { getItem: () => null };

test.each([
  ['de', 'semicolon'],
  ['de-AT', 'semicolon'],
  ['fr-FR', 'semicolon'],
  ['pt-BR', 'semicolon'],
  ['de-CH', 'semicolonPoint'],
  ['en', 'comma'],
  ['en-GB', 'comma'],
  ['es-MX', 'comma'],
  ['ja', 'comma'],
])('spreadsheets of %s: %s', (locale, style) => {
  expect(readCsvStyle(empty, [locale])).toBe(style);
});

test('one of two languages is enough', () => {
  expect(readCsvStyle(empty, ['en-US', 'de'])).toBe('semicolon');
  expect(readCsvStyle(empty, ['fr', 'en'])).toBe('semicolon');
  expect(readCsvStyle(empty, ['en-US', 'en'])).toBe('comma');
});

test('a choice counts, unless nobody knows it', () => {
  const setItem = vi.fn();
  keepCsvStyle({ setItem }, 'semicolon');
  const [key, value] = setItem.mock.calls[0] ?? [];
  const getItem = (name: string) => (name === key ? value : null);
  expect(readCsvStyle({ getItem }, ['en'])).toBe('semicolon');
  expect(readCsvStyle({ getItem: () => 'tab' }, ['en'])).toBe('comma');
});
