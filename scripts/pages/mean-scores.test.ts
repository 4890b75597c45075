import { expect, test } from 'vitest';
import { meanScores } from './mean-scores';
import { sampleOther, sampleProduct, sampleTruth } from './sample';
import { scorePage } from './score-page';
import { scoreDetails, scoreTable } from './score-table';

const SITE = 'http://127.0.0.1:4173';
const image = (file: string) => ({ url: `${SITE}/${file}`, alt: '' });

const listing = scorePage(
  sampleTruth({
    products: [sampleProduct('a.jpg', { label: 'bag' }), sampleProduct('b.jpg')],
    not_products: [sampleOther('banner.jpg')],
  }),
  [image('a.jpg'), image('banner.jpg')],
);
const detail = scorePage(
  sampleTruth({ kind: 'detail', page: 'bag.html', products: [sampleProduct('a.jpg')] }),
  [image('a.jpg')],
);
const blog = scorePage(sampleTruth({ kind: 'non-shop', page: 'blog.html' }), [image('c.jpg')]);
const imprint = scorePage(sampleTruth({ kind: 'non-shop', page: 'imprint.html' }), []);

test('means are over the pages that have the figure', () => {
  expect(meanScores([listing, detail, blog, imprint])).toEqual({
    mean: { recall: 0.75, precision: 0.75, categoryAccuracy: 0 },
    falseProducts: 0.5,
    labelled: 1,
    rightlyTagged: 0,
  });
});

test('there is nothing to say of no pages', () => {
  expect(meanScores([])).toMatchObject({
    mean: { recall: null, precision: null, categoryAccuracy: null },
    falseProducts: null,
  });
});

test('the table has a line for each page and the means', () => {
  const pages = [listing, detail, blog];
  expect(scoreTable(pages, meanScores(pages))).toMatchInlineSnapshot(`
    "Page                           Kind      Found  Missed  Wrong  Recall  Precision  Category
    shop index.html                listing       2       1      1   0.500      0.500     0.000  0 of 1
    shop bag.html                  detail        1       0      0   1.000      1.000         –
    shop blog.html                 non-shop      1       0      1       –          –         –
    Mean over pages with products                                   0.750      0.750     0.000
    Category right of all found, labelled images together: 0 of 1, 0.000.
    Images called products on pages without products: 1.00 a page."
  `);
});

test('the details name the images', () => {
  expect(scoreDetails([listing, detail, blog])).toMatchInlineSnapshot(`
    "shop index.html: 1 product missed, 1 wrong, 1 of another category
      missed    b.jpg
      wrong     banner.jpg (not_products)
      category  a.jpg: bag, not unread: no answer
    shop blog.html: 0 products missed, 1 wrong, 0 of another category
      wrong     c.jpg (unlisted)"
  `);
});
