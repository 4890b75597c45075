import { expect, test } from 'vitest';
import { fakePage } from '../../content-script/fake-page';
import '.';
import type { Sighting } from '../sighting';
import { type PageFacts, signals } from '../signal';

const [card] = fakePage('<article></article>').querySelectorAll('article');
const isDated = (text: string, link = '') => {
  const dated = signals.find(({ id }) => id === 'dated');
  return dated?.measure({ text, link, card } as Partial<Sighting> as Sighting, {} as PageFacts);
};

test.each([
  '12 March 2026',
  'March 12, 2026',
  '12. Mai',
  '14 de março',
  '3 août 2025',
  '04.05.2026',
  '2026-05-04',
  '3 hours ago',
  'vor 2 Tagen',
  'Weiterlesen',
  'Posted by Ann',
])('an article’s card: %s', (text) => {
  expect(isDated(`Care of leather ${text}`)).toBe(true);
});

test.each(['Junior 12', 'Decor 3', 'Marble 10 cm', 'Octagon 5', 'Jeans 32, 29.99 €', 'Maison 12'])(
  'a product’s card: %s',
  (text) => {
    expect(isDated(text)).toBe(false);
  },
);

test('what leads to an address with a day in it', () => {
  expect(isDated('Leather', '/2026/05/04/leather.html')).toBe(true);
  expect(isDated('Leather', '/a/20260504/003655.htm')).toBe(true);
  expect(isDated('Leather', '/p/20267777/bag')).toBe(false);
});
