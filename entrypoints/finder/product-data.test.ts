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

test('pictures beside three buttons in three places are not of one product', () => {
  // Nothing repeats, and the cards are too wide to be known as such.
  const card = (tag: string, name: string, price: string, top: number) =>
    `<${tag} data-box="0 ${top} 1000 200"><a href="/${name}" title="${name}">
     <img src="${name}.jpg" alt="" data-box="0 ${top} 160 200"></a>
     <h2>${name}</h2><p class="price">$${price}</p><button>Add to cart</button></${tag}>`;
  const body = `<main data-box="0 0 1000 900">${card('div', 'Satchel', '29', 20)}
    ${card('section', 'Rucksack', '39', 240)}${card('article', 'Tote', '49', 460)}</main>`;
  expect(said(body, '<title>Satchel and other bags</title>').map(([name]) => name)).toEqual([
    'Satchel',
    'Rucksack',
    'Tote',
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
  const data = `<script type="application/ld+json">[{"@type":"Product","name":"Mug","sku":"M-1","offers":{"price":"9"}},
    {"@type":"Product","name":"Bowl","sku":"B-1","offers":{"price":"19"}}]</script>`;
  const body = `<main data-box="0 0 1000 900"><div data-box="20 20 300 400">
    <a href="/dish">${picture('dish', 20)}</a></div></main>`;
  expect(said(body, data)).toEqual([[undefined, undefined, undefined]]);
});

test('what goes well with the page’s product does not get its price', () => {
  const body = `<main itemscope itemtype="https://schema.org/Product" data-box="0 0 1000 1400">
    <div data-box="0 0 1000 500"><figure data-box="0 0 400 400">${picture('lamp', 20)}</figure><section><h1 itemprop="name">Floor lamp</h1>
    <div itemprop="offers" itemscope><span itemprop="price" content="349">$349</span></div><button>Add to cart</button></section></div>
    <aside data-box="0 600 400 300"><ul><li><a href="/bulb"><img src="bulb.jpg" alt="Bulb" data-box="20 600 200 200"></a></li></ul></aside></main>`;
  expect(said(body, '<title>Floor lamp</title>')).toEqual([
    ['Floor lamp', 349, undefined],
    ['Bulb', undefined, undefined],
  ]);
});

/** The page's data alone say what its picture shows. */
function stated(data: string) {
  const [product] = said(`<main data-box="0 0 1000 400">${picture('jacket', 20)}</main>`, data);
  return product?.slice(0, 2);
}

const script = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const JACKET = { '@type': 'Product', name: 'Field jacket', image: 'jacket.jpg' };
const euros = (price: unknown, more = {}) => ({ price, priceCurrency: 'EUR', ...more });
const specified = (...priceSpecification: unknown[]) => ({ offers: { priceSpecification } });

test.each<[what: string, data: string, amount: number]>([
  [
    'one product in two scripts',
    script({ ...JACKET, '@id': '#p' }) +
      script({ '@id': '#p', '@type': 'Product', offers: euros('129') }),
    129,
  ],
  ['an offer and what it offers', script({ ...euros('129'), itemOffered: JACKET }), 129],
  [
    'a sale price beside another',
    script({
      ...JACKET,
      offers: euros('169', {
        priceSpecification: [euros(129, { priceType: 'https://schema.org/SalePrice' })],
      }),
    }),
    129,
  ],
  ['parts of a price', script({ ...JACKET, ...specified({ priceComponent: [euros(129)] }) }), 129],
  [
    'a price for members',
    script({ ...JACKET, ...specified(euros(119, { validForMemberTier: {} }), euros(129)) }),
    129,
  ],
  [
    'thousands where nothing is so cheap',
    script({ ...JACKET, offers: { price: '19.990', priceCurrency: 'CLP' } }),
    19990,
  ],
  [
    'the same as a number',
    script({ ...JACKET, offers: { price: 19.99, priceCurrency: 'CLP' } }),
    19990,
  ],
  [
    'three decimals',
    script({ ...JACKET, offers: { price: '12.500', priceCurrency: 'KWD' } }),
    12.5,
  ],
  ['three noughts', script({ ...JACKET, offers: euros('12.990') }), 12.99],
  ['small letters', script({ ...JACKET, '@type': 'product', offers: euros('129') }), 129],
])('data: %s', (_, data, amount) => {
  expect(stated(data)).toEqual(['Field jacket', amount]);
});

test.each<[what: string, body: string]>([
  [
    'itemref',
    `<div itemscope itemtype="https://schema.org/Product" itemref="name offer">PICTURE</div>
     <meta id="name" itemprop="name" content="Field jacket">
     <div id="offer" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
       <meta itemprop="price" content="129.00"></div>`,
  ],
  [
    'RDFa',
    `<div vocab="https://schema.org/" typeof="Product"><meta property="name" content="Field jacket">
     PICTURE<div property="offers" typeof="Offer"><meta property="price" content="129.00"></div></div>`,
  ],
])('markup: %s', (_, body) => {
  const html = `<main data-box="0 0 1000 400">${body.replace('PICTURE', picture('jacket', 20))}</main>`;
  expect(said(html)[0]?.slice(0, 2)).toEqual(['Field jacket', 129]);
});

test('a picture of the page’s one product has the price that is shown, not the one of yesterday', () => {
  const data = `<title>Field jacket</title>${script({ ...JACKET, offers: euros('169') })}`;
  const body = `<main data-box="0 0 1000 400">${picture('jacket', 20)}<h1>Field jacket</h1>
    <p class="price"><del>169,00 €</del> <ins>129,00 €</ins></p></main>`;
  expect(said(body, data)[0]?.slice(0, 2)).toEqual(['Field jacket', 129]);
});
