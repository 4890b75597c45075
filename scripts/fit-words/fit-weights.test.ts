import { expect, test } from 'vitest';
import type { OutputId } from '../../model/taxonomy';
import type { PageTexts } from '../../model/words/page-texts';
import { fitWeights, wordExamples } from './fit-weights';
import type { LabelledTexts } from './labelled-texts';

const product = (site: string, label: OutputId, texts: PageTexts): LabelledTexts => ({
  site,
  page: 'index.html',
  label,
  accepted: [label],
  file: '',
  texts,
});

const weightsOf = (products: readonly LabelledTexts[]) => fitWeights(wordExamples(products));

test('a place whose words are right weighs more than one whose words are not', () => {
  const { class: weights } = weightsOf([
    product('a', 'coat', { name: 'Jacket', heading: 'Dresses' }),
    product('b', 'dress', { name: 'Dress', heading: 'Bags' }),
    product('c', 'bag', { name: 'Tote bag', heading: 'Bags' }),
  ]);
  expect(weights.name).toBeGreaterThan(2.5);
  expect(weights.heading).toBeLessThan(1);
  expect(weights.heading).toBeGreaterThanOrEqual(0);
});

test('half of the words right gives the odds of one half against ten others', () => {
  const products = Array.from({ length: 40 }, (_, index) =>
    product(`${index}`, index % 2 ? 'coat' : 'bag', { name: 'Jacket' }),
  );
  // The penalty draws it a little towards its prior.
  expect(weightsOf(products).class.name).toBeGreaterThan(Math.log(10) - 0.1);
  expect(weightsOf(products).class.name).toBeLessThan(Math.log(10));
});

test('a site weighs as much as another, however many products it has', () => {
  const right = product('right', 'coat', { name: 'Jacket' });
  const wrong = product('wrong', 'bag', { name: 'Jacket' });
  const even = weightsOf([right, wrong]);
  expect(weightsOf([right, ...Array.from({ length: 50 }, () => wrong)]).class.name).toBeCloseTo(
    even.class.name,
    1,
  );
});

test('what no page says keeps a little weight', () => {
  const { class: weights, none } = weightsOf([product('a', 'coat', { name: 'Jacket' })]);
  expect(weights.link).toBe(1);
  expect(none).toEqual({ name: 1, alt: 1, link: 1, breadcrumb: 1, heading: 1 });
});

test('products without a word teach nothing', () => {
  expect(wordExamples([product('a', 'coat', { name: 'Acme 500' })])).toEqual([]);
});
