import { expect, test } from 'vitest';
import type { OutputId } from '../taxonomy';
import { findWord } from './find-word';
import { readWords } from './plain-words';

const meansOf = (text: string, language?: string) => findWord(text, 'first', language)?.means;

test.each<[text: string, means: OutputId | undefined, language?: string]>([
  // The longest words count, and the head of the phrase.
  ['T-shirt', 't-shirt-top'],
  ['shirt dress', 'dress'],
  ['dress shirt', 'shirt'],
  ['dress shoes', 'none'],
  ['shoe bag', 'bag'],
  ['sweater dress', 'dress'],
  ['Boot-cut jeans', 'trouser'],
  ['Jeans boot cut', 'trouser'],
  ['jacket potato', 'none'],
  ['Leather belt for jeans', 'none'],
  ['Shirt in stretch cotton with belt', 'shirt'],
  ['Pair of jeans', 'trouser'],
  ['Hoodie, black', 'pullover'],
  ['Women’s Jackets', 'coat'],
  ['A-line skirt', 'none'],
  ['Hat', 'none'],
  // German and Dutch write compounds as one word.
  ['Winterjacke', 'coat'],
  ['Kleider', 'dress'],
  ['Kleiderschrank', 'none'],
  ['Turnschuhe', 'sneaker'],
  ['Sneakersocken', 'none'],
  ['Damen-Stiefeletten aus Leder', 'ankle-boot'],
  ['Wintermaentel', 'coat'],
  ['REGENMÄNTEL', 'coat'],
  ['Handyhülle', 'none'],
  ['winterjassen', 'coat'],
  ['elastisch, praktisch, bequem', undefined],
  // Romance languages have the head first.
  ['robe chemise', 'dress'],
  ['Chemises en lin', 'shirt'],
  ['Sac à main cuir', 'bag'],
  ['Manteaux', 'coat'],
  ['Camisetas de tirantes', 't-shirt-top'],
  ['Zapatos de vestir', 'none'],
  ['Pantalones vaqueros', 'trouser'],
  ['Giacche', 'coat'],
  ['Zaini', 'bag'],
  ['Camicia da notte', 'none'],
  ['Tênis Adidas', 'sneaker'],
  // What is something else in another language.
  ['Shirt', 'shirt'],
  ['Shirt', 't-shirt-top', 'de'],
  ['Rock', undefined],
  ['Rock', 'none', 'de'],
  ['Rock', 'coat', 'sv'],
  // What says nothing.
  ['My bag: ankle boots', 'ankle-boot'],
  ['Top products of the season', undefined],
  ['Crop top', 't-shirt-top'],
  ['Two-piece suit jacket set', undefined],
  ['Comfortable and suitable', undefined],
  ['', undefined],
])('%s means %s', (text, means, language) => {
  expect(meansOf(text, language)?.[0]).toBe(means);
});

test('a word that says no more fits several answers', () => {
  expect(meansOf('Schuhe')).toEqual(['sneaker', 'sandal', 'ankle-boot']);
  expect(meansOf('Shirts & Trousers')).toEqual(['shirt', 'trouser']);
});

test('the word is given as it is written', () => {
  expect(findWord('Blue Tote-Bags, large')?.word).toBe('Tote-Bags');
  expect(findWord('Été: ROBE LONGUE fleurie')?.word).toBe('ROBE LONGUE');
});

test('trails and addresses are read from their end', () => {
  expect(findWord('Shoes / Bags / Winter jackets / Acme 500', 'last')?.word).toBe('jackets');
  expect(findWord('/clothing/dresses/index.html', 'last')?.word).toBe('dresses');
});

test.each([
  ['letters without end', 'a'.repeat(1_000_000)],
  ['words without end', 'shirt '.repeat(200_000)],
  ['marks without end', `shirt${'\u0301'.repeat(1_000_000)}`],
  ['signs without end', '/-'.repeat(500_000)],
  ['what grows when normalised', '\uFDFA'.repeat(100_000)],
  ['half a letter', '\uD800 jacket'],
])('of %s the beginning is read alone', (_, text) => {
  const read = readWords(text);
  expect(read.text.length).toBeLessThanOrEqual(1000);
  expect(read.words.length).toBeLessThanOrEqual(300);
  expect(() => findWord(text, 'last')).not.toThrow();
});
