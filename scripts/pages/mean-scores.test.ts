import { expect, test } from 'vitest';
import type { PageProduct } from '../../messages/protocol';
import { meanScores } from './mean-scores';
import { sampleOther, sampleProduct, sampleTruth } from './sample';
import { scorePage } from './score-page';
import { scoreDetails, scoreTable } from './score-table';

const SITE = 'http://127.0.0.1:4173';
const image = (file: string, product?: PageProduct) => ({
  url: `${SITE}/${file}`,
  alt: '',
  ...(product && { product }),
});

const listing = scorePage(
  sampleTruth({
    products: [
      sampleProduct('a.jpg', { label: 'bag', name: 'Tote', price: '19 €' }),
      sampleProduct('b.jpg', { name: 'Not found', price: '9 €' }),
    ],
    not_products: [sampleOther('banner.jpg')],
  }),
  [image('a.jpg', { name: 'TOTE' }), image('banner.jpg')],
);
const detail = scorePage(
  sampleTruth({
    kind: 'detail',
    page: 'bag.html',
    products: [
      sampleProduct('a.jpg', { name: 'Tote', price: '19 €' }),
      sampleProduct('b.jpg', { name: 'Hobo', price: '29 €' }),
    ],
  }),
  [
    image('a.jpg', { name: 'Tote by "Us"', price: { text: '19 €', amount: 19, currency: 'EUR' } }),
    image('b.jpg', { price: { text: '39 €', amount: 39, currency: 'EUR' } }),
  ],
);
const blog = scorePage(sampleTruth({ kind: 'non-shop', page: 'blog.html' }), [image('c.jpg')]);
const imprint = scorePage(sampleTruth({ kind: 'non-shop', page: 'imprint.html' }), []);

test('means are over the pages that have the figure', () => {
  expect(meanScores([listing, detail, blog, imprint])).toEqual({
    mean: {
      recall: 0.75,
      precision: 0.75,
      categoryAccuracy: 0,
      categoryAccuracyAlone: 0,
      nameAccuracy: 0.5,
      priceAccuracy: 0.25,
    },
    minimum: { recall: 0.5, precision: 0.5 },
    belowHalf: 0,
    falseProducts: 0.5,
    labelled: 1,
    rightlyTagged: 0,
    rightlyTaggedAlone: 0,
    named: 3,
    rightlyNamed: 1,
    priced: 3,
    rightlyPriced: 1,
  });
});

test('a page below one half in either counts, and is the minimum', () => {
  const products = ['a', 'b', 'c'].map((name) => sampleProduct(`${name}.jpg`));
  const third = scorePage(sampleTruth({ products }), [image('a.jpg')]);
  const banners = ['x', 'y', 'z', 'w'].map((name) => image(`${name}.jpg`));
  const quarter = scorePage(sampleTruth({ products }), [...banners, image('a.jpg')]);
  expect(meanScores([third, listing, quarter, blog])).toMatchObject({
    minimum: { recall: 1 / 3, precision: 0.2 },
    belowHalf: 2,
  });
});

test('there is nothing to say of no pages', () => {
  expect(meanScores([])).toMatchObject({
    mean: {
      recall: null,
      precision: null,
      categoryAccuracy: null,
      nameAccuracy: null,
      priceAccuracy: null,
    },
    minimum: { recall: null, precision: null },
    belowHalf: 0,
    falseProducts: null,
  });
});

test('the table has a line for each page and the means', () => {
  const pages = [listing, detail, blog];
  expect(scoreTable(pages, meanScores(pages))).toMatchInlineSnapshot(`
    "Page                           Kind      Found  Missed  Wrong  Recall  Precision   Name  Price  Category
    shop index.html                listing       2       1      1   0.500      0.500  1.000  0.000     0.000  0 of 1
    shop bag.html                  detail        2       0      0   1.000      1.000  0.000  0.500         –
    shop blog.html                 non-shop      1       0      1       –          –      –      –         –
    Mean over pages with products                                   0.750      0.750  0.500  0.250     0.000
    Minimum of them                                                 0.500      0.500
    Pages with products below 0.5 in recall or precision: 0.
    Category right of all found, labelled images together: 0 of 1, 0.000.
    By the picture alone together: 0 of 1, 0.000.
    Name right of all found products with a known name together: 1 of 3, 0.333.
    Price right of all found products with a known price together: 1 of 3, 0.333.
    Images called products on pages without products: 1.00 a page."
  `);
});

test('the details name the images', () => {
  expect(scoreDetails([listing, detail, blog])).toMatchInlineSnapshot(`
    "shop index.html: 1 product missed, 1 wrong, 1 of another category, 1 other price
      missed    b.jpg
      wrong     banner.jpg (not_products)
      category  a.jpg: bag, not unread: no answer
      price     a.jpg: "19 €", not none
    shop bag.html: 0 products missed, 0 wrong, 0 of another category, 2 other names, 1 other price
      name      a.jpg: "Tote", not "Tote by \\"Us\\""
      name      b.jpg: "Hobo", not none
      price     b.jpg: "29 €", not "39 €" (39 EUR)
    shop blog.html: 0 products missed, 1 wrong, 0 of another category
      wrong     c.jpg (unlisted)"
  `);
});
