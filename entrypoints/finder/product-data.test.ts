import { expect, test } from 'vitest';
import { drain } from '../../test/pages/drain';
import { fakePage } from '../content-script/fake-page';
import { collectImages } from './collect';
import { findPageFacts } from './page-facts';
import { productData } from './product-data';
import { lookAround } from './surroundings';

/** What a page says of each of its pictures, products or not. */
function said(body: string, head = '') {
  const page = fakePage(body, head);
  const found = [...collectImages(page)].filter((image) => image !== undefined);
  const images = drain(lookAround(page, found));
  const facts = drain(findPageFacts(page, images));
  return images.map((image) => {
    const { name, price, sku } = productData(image, facts);
    return [name, price?.amount, sku];
  });
}

const picture = (name: string, left: number) =>
  `<img src="${name}.jpg" alt="" data-box="${left} 20 300 300">`;

test('a list whose buttons stand outside the links has no main product', () => {
  const card = (name: string, price: string, left: number) =>
    `<div data-box="${left} 20 300 420"><a href="/${name}">${picture(name, left)}</a>
     <button class="add-to-basket">Add to basket</button>
     <div itemscope itemtype="https://schema.org/Product"><span itemprop="name">${name}</span>
     <div itemprop="offers" itemscope><span itemprop="price">${price}</span></div></div></div>`;
  const cards = [
    card('Satchel', '299,95', 20),
    card('Rucksack', '199,95', 340),
    card('Tote', '99,95', 660),
  ];
  expect(said(`<main data-box="0 0 1000 900">${cards.join('')}</main>`)).toEqual([
    ['Satchel', 299.95, undefined],
    ['Rucksack', 199.95, undefined],
    ['Tote', 99.95, undefined],
  ]);
});

const LAMP = `<title>Floor lamp – Acme</title><script type="application/ld+json">
  {"@type":"Product","name":"Floor lamp","sku":"FL-1","offers":{"price":"349","priceCurrency":"USD"}}</script>`;

test('views without a word are of the page’s one product, but not those that lead elsewhere', () => {
  const body = `<main data-box="0 0 1000 1400"><div data-box="0 0 1000 400">
    <div class="slide">${picture('one', 20)}</div><div class="slide">${picture('two', 340)}</div>
    <div class="slide">${picture('three', 660)}</div></div>
    <div data-box="0 400 1000 100"><h1>Floor lamp</h1><p class="price">$349</p></div>
    <ul data-box="0 600 1000 400"><li><a href="/a"><img src="a.jpg" alt="" data-box="20 600 200 200"></a></li>
    <li><a href="/b"><img src="b.jpg" alt="" data-box="240 600 200 200"></a></li>
    <li><a href="/c"><img src="c.jpg" alt="" data-box="460 600 200 200"></a></li></ul></main>`;
  const view = ['Floor lamp', 349, 'FL-1'];
  const other = [undefined, undefined, undefined];
  expect(said(body, LAMP)).toEqual([view, view, view, other, other, other]);
});

test('a picture among all that is said of the page’s product is a view of it', () => {
  const body = `<main data-box="0 0 1000 1400"><div data-box="20 20 300 900">
    <h1>Floor lamp</h1><p class="price">$349</p><div><a href="/lamps/grey">${picture('grey', 20)}</a></div>
    <p>Floor lamp</p><h3>Benefits</h3><p>It is bright.</p><h3>Why we love it</h3></div></main>`;
  expect(said(body, LAMP)).toEqual([['Floor lamp', 349, 'FL-1']]);
});

test('several products in the page’s data are none that the page is about', () => {
  const data = `<script type="application/ld+json">[{"@type":"Product","name":"Mug","url":"https://shop.example/x","offers":{"price":"9"}},
    {"@type":"Product","name":"Bowl","offers":{"price":"19"}}]</script>`;
  const body = `<main data-box="0 0 1000 900"><div data-box="20 20 300 400"><a href="/mug">${picture('mug', 20)}</a>
    <h3>Mug</h3><p class="price">$9</p></div></main>`;
  expect(said(body, data)).toEqual([['Mug', 9, undefined]]);
});
