import { expect, test } from 'vitest';
import { spreadsheetText } from './export-spreadsheet-text';

test.each([
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1',
  '-20 %',
  '@sum',
  '\t=1',
  '\rx',
  '\nx',
  '=1\n2',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff@x',
  '＝1+1',
  '＋1',
  '－1',
  '＠sum',
  '　＝1',
  '﹦1',
])('%j would be a formula, and has an apostrophe before it', (text) => {
  expect(spreadsheetText(text)).toBe(`'${text}`);
});

test.each([
  '00123',
  '3-4',
  '3/4',
  '1.5',
  '1,5',
  '1.299,00',
  '10.5.24',
  '1E5',
  '12e-3',
  '12:30',
  '50 %',
  '(5)',
  '1 000',
  '1’000',
  '4006381333931',
  '００１２３',
  '٣-٤',
  'MAR10',
  'Sept-22',
  '5 May',
  'May 5, 2024',
  '3 Mär',
])('%j would be a number or a date, and is kept a text', (text) => {
  expect(spreadsheetText(text)).toBe(`="${text}"`);
});

test.each([
  '',
  'Größe M; „weich“',
  'Linen shirt',
  '501',
  '2500',
  '0',
  '189 €',
  '$ 59.0',
  'CHF 1’299.00',
  'SKU-00123',
  'A3-4',
  '5 pack',
  '501 Jeans',
  'May Dress',
  'Marina 5',
  '1E5A',
  'https://shop.example/1',
  '2026-01-02T03:04:05.000Z',
  '0123456789abcdef',
  "'quoted'",
])('%j stays as it is', (text) => {
  expect(spreadsheetText(text)).toBe(text);
});
