import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { drain } from '../../test/pages/drain';
import { fakePage } from '../content-script/fake-page';
import { findProducts } from './find-products';

const PRODUCT = `<li data-box="20 20 220 360"><img src="tee.jpg" alt="Tee" data-box="20 20 220 290"><p data-box="20 330 220 20">$19.00</p></li>`;

function filesOn(page: Document): (string | undefined)[] {
  const before = page.toString();
  const found = drain(findProducts(page)).filter(({ isProduct }) => isProduct);
  expect(page.toString()).toBe(before);
  return found.map(({ url }) => url.split('/').at(-1));
}

const long = 'x'.repeat(2_000_000);
const nested = (times: number, inner: string) =>
  '<div>'.repeat(times) + inner + '</div>'.repeat(times);
const json = (text: string) => `<script type="application/ld+json">${text}</script>`;

test.each<[what: string, html: string]>([
  ['an alternative text of megabytes', PRODUCT.replace('"Tee"', `"${long}"`)],
  ['a class of megabytes', PRODUCT.replace('<li', `<li class="${long}"`)],
  ['a text of megabytes', PRODUCT.replace('</li>', `<p>${long}</p></li>`)],
  ['an address of megabytes', `${PRODUCT}<img src="data:image/png;base64,${long}">`],
  ['a link of megabytes', PRODUCT.replace('<img', `<a href="${long}"></a><img`)],
  ['JSON that is none', `${json('{"@type": "Product", ')}${PRODUCT}`],
  ['JSON of megabytes', `${json(`{"@type":"Product","image":"${long}"}`)}${PRODUCT}`],
  ['JSON in great depth', `${json('[['.repeat(20_000) + ']]'.repeat(20_000))}${PRODUCT}`],
  ['JSON of many things', `${json(`[${'{},'.repeat(100_000)}{}]`)}${PRODUCT}`],
  [
    'JSON with strange values',
    `${json('{"@type":["Product",null,7],"image":[null,7,{"url":{}},{"url":"https://["}],"offers":[null],"name":{}}')}${PRODUCT}`,
  ],
  ['addresses that are none', `${PRODUCT}<img src="http://[" alt="x"><a href="http://["></a>`],
])('does not mind %s', (_, html) => {
  expect(filesOn(fakePage(html))).toContain('tee.jpg');
});

test('does not mind 10,000 elements in one another', () => {
  const page = fakePage('<main></main>');
  let inmost = page.querySelector('main') as Element;
  for (let depth = 0; depth < 10_000; depth++) {
    inmost = inmost.appendChild(page.createElement('div'));
  }
  const image = page.createElement('img');
  image.setAttribute('src', 'deep.jpg');
  inmost.append(image);
  expect(() => drain(findProducts(page))).not.toThrow();
});

test('does not follow what a form’s fields are called', () => {
  const page = fakePage(`<form>${nested(3, PRODUCT)}</form>`);
  const form = page.querySelector('form') as Element;
  const field = page.createElement('input');
  const names = `parentElement children querySelectorAll className id closest
    getBoundingClientRect offsetWidth offsetHeight shadowRoot childElementCount
    previousElementSibling getRootNode textContent`;
  for (const value of names.split(/\s+/)) Object.defineProperty(form, value, { value: field });
  // It cannot be written out now.
  const found = drain(findProducts(page)).filter(({ isProduct }) => isProduct);
  expect(found.map(({ url }) => url.split('/').at(-1))).toEqual(['tee.jpg']);
});

test('does not follow what a page calls its images', () => {
  const page = fakePage(PRODUCT);
  const image = page.querySelector('img');
  for (const name of ['querySelectorAll', 'createTreeWalker', 'body', 'documentElement']) {
    Object.defineProperty(page, name, { value: image });
  }
  expect(drain(findProducts(page)).map(({ isProduct }) => isProduct)).toEqual([true]);
});

test('an element that throws is left out', () => {
  const page = fakePage(`<img src="bad.jpg" alt="">${PRODUCT}`);
  Object.defineProperty(page.querySelector('img'), 'checkVisibility', {
    value: () => {
      throw new Error('Not for you');
    },
  });
  expect(filesOn(page)).toEqual(['tee.jpg']);
});

test('never throws and never changes a page, whatever it is made of', () => {
  const random = xoroshiro128plus(7);
  const pick = <T>(from: readonly T[]) => from[uniformInt(random, 0, from.length - 1)] as T;
  const soup = (depth: number): string => {
    const name = pick(NAMES);
    const attributes = Array.from({ length: uniformInt(random, 0, 5) }, () => pick(ATTRIBUTES));
    const inner = Array.from({ length: depth > 0 ? uniformInt(random, 0, 4) : 0 }, () =>
      soup(depth - 1),
    );
    const box = [0, 0, 0, 0].map(() => uniformInt(random, -50, 1200)).join(' ');
    return `<${name} data-box="${box}" ${attributes.join(' ')}>${inner.join('')}${pick(TEXTS)}</${name}>`;
  };
  for (let count = 0; count < 150; count++) filesOn(fakePage(`${soup(5)}${soup(4)}`));
});

const NAMES =
  'div ul li a img picture source figure section article header footer nav main form button input video canvas svg image iframe span p h2 product-card template dialog object'.split(
    ' ',
  );
const ATTRIBUTES = [
  'src="a.jpg"',
  'src=""',
  'src="http://["',
  'srcset="a.jpg 1x, , b.jpg 2x"',
  'data-src="late.jpg"',
  'href="/products/1"',
  'href="javascript:void 0"',
  'poster="p.jpg"',
  'class="product-card hero"',
  'class=""',
  'itemtype="https://schema.org/Product" itemscope',
  'itemprop="image"',
  'role="banner"',
  'type="image"',
  'hidden',
  `style='background-image: url("https://cdn.example/b.jpg")'`,
  `style='background-image: url("'`,
  `data-before='content: url("https://cdn.example/c.jpg")'`,
  'alt="Blue jeans"',
];
const TEXTS = ['', '29 €', 'Add to cart', 'Read more', 'Wool coat', '12 March 2026', '\u0000', '𝔘'];
