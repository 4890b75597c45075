import { expect, test } from 'vitest';
import { adjust, BOUNDS } from '../adjust';
import { CLASS_IDS, NONE_LABEL } from '../taxonomy';
import type { WordWeights } from './word-weights';
import { areAtOdds, wordsWitness } from './words-witness';

const WEIGHTS: WordWeights = {
  class: { name: 2, alt: 1, link: 0.5, breadcrumb: 0.5, heading: 0.5 },
  none: { name: 1.5, alt: 1, link: 0.5, breadcrumb: 0.5, heading: 0.5 },
};

const label = (id: (typeof CLASS_IDS)[number]) => CLASS_IDS.indexOf(id);

test('a word adds its place’s weight to what it means, and nothing to the rest', () => {
  const { logOdds = [] } = wordsWitness({ name: 'Rain jacket' }, WEIGHTS) ?? {};
  expect(logOdds).toHaveLength(11);
  expect(logOdds[label('coat')]).toBe(2);
  expect(logOdds.filter(Boolean)).toEqual([2]);
});

test('places add up; what a word means now and then counts half', () => {
  const { logOdds = [] } = wordsWitness({ name: 'Shirt', link: '/t-shirts/5' }, WEIGHTS) ?? {};
  expect(logOdds[label('shirt')]).toBe(2);
  expect(logOdds[label('t-shirt-top')]).toBe(1.5);
});

test('near misses speak for none of the ten, by weights of their own', () => {
  expect(wordsWitness({ name: 'Denim shorts' }, WEIGHTS)?.logOdds[NONE_LABEL]).toBe(1.5);
});

test('the word that speaks most for what the words say is told, and where it stands', () => {
  const texts = { name: 'Acme 500', alt: 'A bag', heading: 'Winter jackets', breadcrumb: 'Bags' };
  expect(wordsWitness(texts, WEIGHTS)).toMatchObject({ word: 'bag', source: 'alt' });
});

test('without a word there is no witness', () => {
  expect(wordsWitness({ name: 'Acme 500', alt: '', link: '/p/1' }, WEIGHTS)).toBeUndefined();
  expect(wordsWitness({}, WEIGHTS)).toBeUndefined();
});

test('however often a page says a word, it does no more than the bound', () => {
  const texts = {
    name: 'Jacket',
    alt: 'Jacket',
    link: '/jackets/jacket',
    breadcrumb: 'Jackets',
    heading: 'Jackets',
  };
  const huge = { class: { ...WEIGHTS.class, name: 1e9 }, none: WEIGHTS.none };
  const witness = wordsWitness(texts, huge);
  if (!witness) throw new Error('no witness');
  expect(Math.max(...witness.logOdds)).toBe(BOUNDS.words);
  const sure = CLASS_IDS.map((id) => (id === 'dress' ? 0.97 : 0.003));
  const [dress, coat] = [label('dress'), label('coat')];
  const after = adjust([...sure, 0.003], [witness]);
  expect(after[coat]! / after[dress]!).toBeCloseTo((0.003 / 0.97) * Math.exp(BOUNDS.words), 9);
  expect(after[dress]).toBeGreaterThan(after[coat]!);
});

test('picture and words are at odds where each is sure of another answer', () => {
  const jacket = wordsWitness({ name: 'Jacket' }, WEIGHTS);
  if (!jacket) throw new Error('no witness');
  expect(areAtOdds({ kind: 'tag', class: 'dress' }, jacket)).toBe(true);
  expect(areAtOdds({ kind: 'none' }, jacket)).toBe(true);
  expect(areAtOdds({ kind: 'tag', class: 'coat' }, jacket)).toBe(false);
  expect(areAtOdds({ kind: 'unsure', candidates: ['dress', 'bag'] }, jacket)).toBe(false);
});

test('one that is not sure is not at odds, nor are words that fit the picture, too', () => {
  const faint = wordsWitness({ heading: 'Jackets' }, WEIGHTS);
  const shoes = wordsWitness({ name: 'Shoes' }, WEIGHTS);
  if (!faint || !shoes) throw new Error('no witness');
  expect(areAtOdds({ kind: 'tag', class: 'dress' }, faint)).toBe(false);
  expect(areAtOdds({ kind: 'tag', class: 'sandal' }, shoes)).toBe(false);
});
