import { expect, test } from 'vitest';
import { drain } from '../../test/pages/drain';
import { fakePage } from '../content-script/fake-page';
import { findProducts } from './find-products';

const card = (name: string, file: string) =>
  `<li><a href="/clothing/coats/${file}?from=list"><img src="/${file}.jpg" alt="View of ${name}"
    width="200" height="260"></a><h3>${name}</h3><p class="price">20.00 €</p></li>`;

const LISTING = `<nav class="breadcrumb"><a>Home</a><a>Coats</a></nav><h1>Winter coats</h1>
  <ul>${card('Alma', 'a1')}${card('Berta', 'b2')}${card('Clara', 'c3')}</ul>`;

const textsOf = (body: string) => drain(findProducts(fakePage(body))).map(({ texts }) => texts);

test('of a list’s pictures each place is told', () => {
  const [first] = textsOf(LISTING);
  expect(first).toMatchObject({
    name: 'Alma',
    alt: 'View of Alma',
    link: '/clothing/coats/a1',
    heading: expect.stringMatching(/winter coats/i),
    breadcrumb: expect.stringContaining('Coats'),
  });
});

test('without a trail the page’s own address stands for it', () => {
  const [first] = textsOf(LISTING.replace(/<nav.*<\/nav>/, ''));
  expect(first?.breadcrumb).toMatch(/^\//);
});

test('each text is cut', () => {
  const novel = 'Once upon a time there was a coat. '.repeat(100);
  for (const texts of textsOf(LISTING.replaceAll('Alma', novel))) {
    for (const text of Object.values(texts)) expect(text?.length ?? 0).toBeLessThanOrEqual(200);
  }
});
