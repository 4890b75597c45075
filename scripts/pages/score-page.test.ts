import { expect, test } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import type { TagResult } from '../../messages/protocol';
import type { OutputId } from '../../model/taxonomy';
import { sampleOther, sampleProduct, sampleTruth } from './sample';
import { type FoundImage, scorePage } from './score-page';
import type { Truth } from './truth';

const SITE = 'http://127.0.0.1:4173/';

function found(path: string, rest: Partial<FoundImage> = {}): FoundImage {
  return { url: new URL(path, SITE).href, alt: '', size: { width: 200, height: 250 }, ...rest };
}

function says(probabilities: Partial<Record<OutputId, number>>): { result: TagResult } {
  return { result: { ok: true, tag: sampleTag({ kind: 'none' }, probabilities) } };
}

const TWO = { products: [sampleProduct('a.jpg'), sampleProduct('b.jpg')] };
const BANNER = { not_products: [sampleOther('banner.jpg')] };

test.each<
  [
    what: string,
    truth: Partial<Truth>,
    images: FoundImage[],
    found: number,
    recall: number | null,
    precision: number | null,
  ]
>([
  ['everything', TWO, [found('a.jpg'), found('b.jpg')], 2, 1, 1],
  ['half of it', TWO, [found('a.jpg')], 1, 0.5, 1],
  ['nothing', TWO, [], 0, 0, 0],
  ['a banner too', { ...TWO, ...BANNER }, [found('a.jpg'), found('banner.jpg')], 2, 0.5, 0.5],
  ['an image that no list has', TWO, [found('a.jpg'), found('c.jpg')], 2, 0.5, 0.5],
  [
    'a small image that no list has',
    TWO,
    [found('a.jpg'), found('c.jpg', { size: { width: 40, height: 300 } })],
    1,
    0.5,
    1,
  ],
  [
    'an image whose place nobody can see',
    TWO,
    [found('a.jpg'), found('c.jpg', { size: undefined })],
    2,
    0.5,
    0.5,
  ],
  ['one picture in two sizes', TWO, [found('a.jpg?w=1'), found('a.jpg?w=2')], 1, 0.5, 1],
  [
    'another source of a product',
    { products: [sampleProduct('a.jpg', { alt_images: ['large/a.webp'] })] },
    [found('large/a.webp')],
    1,
    1,
    1,
  ],
  [
    'pictures that only their query tells apart',
    { products: ['1', '2', '3'].map((id) => sampleProduct(`image?id=${id}`)) },
    [found('image?id=2'), found('image?id=4')],
    2,
    1 / 3,
    0.5,
  ],
  [
    'what need not be found is not',
    {
      products: [
        sampleProduct('a.jpg'),
        sampleProduct('b.jpg', { hidden: true }),
        sampleProduct('c.jpg', { clipped: true }),
      ],
    },
    [found('a.jpg')],
    1,
    1,
    1,
  ],
  [
    'what need not be found is found',
    {
      products: [sampleProduct('a.jpg'), sampleProduct('b.jpg', { hidden: true })],
      not_products: [sampleOther('c.jpg', { clipped: true })],
    },
    [found('a.jpg'), found('b.jpg'), found('c.jpg')],
    2,
    1,
    1,
  ],
  [
    'only what need not be found, and it is not',
    { products: [sampleProduct('a.jpg', { hidden: true })] },
    [],
    0,
    null,
    null,
  ],
  [
    'what nobody cares for',
    { ...TWO, dont_care: [sampleOther('c.jpg')] },
    [found('a.jpg'), found('c.jpg')],
    1,
    0.5,
    1,
  ],
  [
    'an address in two roles',
    { ...TWO, not_products: [sampleOther('a.jpg')] },
    [found('a.jpg')],
    1,
    0.5,
    1,
  ],
  ['a page without products', BANNER, [found('banner.jpg'), found('c.jpg')], 2, null, null],
  ['a page with nothing', {}, [], 0, null, null],
])('finding: %s', (_, truth, images, ...[count, recall, precision]) => {
  expect(scorePage(sampleTruth(truth), images)).toMatchObject({ found: count, recall, precision });
});

test('names what was missed and what is wrong', () => {
  const score = scorePage(sampleTruth({ ...TWO, ...BANNER }), [
    found('a.jpg'),
    found('banner.jpg'),
    found('red%20bag.jpg'),
    found('https://cdn.example/c.jpg'),
    found('', { url: '', alt: 'A drawing' }),
  ]);
  expect(score).toMatchObject({
    missed: ['b.jpg'],
    wrong: [
      { image: 'banner.jpg', truth: 'not_products' },
      { image: 'red bag.jpg', truth: 'unlisted' },
      { image: '//cdn.example/c.jpg', truth: 'unlisted' },
      { image: 'a picture without an address: A drawing', truth: 'unlisted' },
    ],
  });
});

test.each<
  [
    what: string,
    label: OutputId | null,
    also: OutputId[],
    image: Partial<FoundImage>,
    right: number | null,
  ]
>([
  ['the right class', 'bag', [], says({ bag: 0.9 }), 1],
  ['the right class of a network that is not sure', 'bag', [], says({ bag: 0.3, coat: 0.29 }), 1],
  ['the right class, though none is likelier', 'bag', [], says({ bag: 0.3, none: 0.6 }), 1],
  ['another class', 'bag', [], says({ coat: 0.9 }), 0],
  ['a class that is accepted too', 'bag', ['coat'], says({ coat: 0.9 }), 1],
  ['none, which is accepted too', 'bag', ['none'], says({ coat: 0.2, none: 0.7 }), 1],
  ['none of what is none', 'none', [], says({ bag: 0.2, none: 0.7 }), 1],
  ['a class of what is none', 'none', [], says({ bag: 0.7, none: 0.2 }), 0],
  ['a class of what may be none', 'none', ['bag'], says({ bag: 0.7, none: 0.2 }), 1],
  [
    'a picture that could not be read',
    'bag',
    [],
    { result: { ok: false, failure: { error: 'broken', detail: '' } } },
    0,
  ],
  ['a picture without an answer', 'bag', [], {}, 0],
  ['a product without a label', null, [], says({ bag: 0.9 }), null],
])('category: %s', (_, label, also, image, right) => {
  const truth = sampleTruth({ products: [sampleProduct('a.jpg', { label, also })] });
  const { categoryAccuracy, labelled } = scorePage(truth, [found('a.jpg', image)]);
  expect(categoryAccuracy).toBe(right);
  expect(labelled).toBe(right === null ? 0 : 1);
});

test('says what is right by the picture alone, beside what else was heard', () => {
  const bag = sampleTag({ kind: 'tag', class: 'bag' }, { bag: 0.9 });
  const dress = sampleTag({ kind: 'tag', class: 'dress' }, { dress: 0.6 });
  const result: TagResult = {
    ok: true,
    tag: { ...bag, witnesses: { mix: { pictures: 9, logOdds: [] } }, picture: dress },
  };
  const truth = sampleTruth({
    products: ['a.jpg', 'b.jpg'].map((file) => sampleProduct(file, { label: 'bag' })),
  });
  const images = [found('a.jpg', { result }), found('b.jpg', says({ bag: 0.9 }))];
  expect(scorePage(truth, images)).toMatchObject({
    categoryAccuracy: 1,
    categoryAccuracyAlone: 0.5,
    rightlyTaggedAlone: 1,
  });
});

test('names products with another category', () => {
  const truth = sampleTruth({
    products: [sampleProduct('a.jpg', { label: 'bag' }), sampleProduct('b.jpg', { label: 'coat' })],
  });
  const images = [found('a.jpg', says({ dress: 0.9 })), found('b.jpg')];
  expect(scorePage(truth, images).mistagged).toEqual([
    { image: 'a.jpg', label: 'bag', tag: 'dress' },
    { image: 'b.jpg', label: 'coat', tag: 'unread: no answer' },
  ]);
});

test('names and prices of found products are right or listed', () => {
  const truth = sampleTruth({
    products: [
      sampleProduct('a.jpg', { name: 'Weiße Bluse', price: '19 €' }),
      sampleProduct('b.jpg', { name: 'Coat', price: '129 – 149 €' }),
      sampleProduct('c.jpg', { name: 'Bag', price: '9 €' }),
      sampleProduct('d.jpg', { name: null, price: null }),
      sampleProduct('missed.jpg', { name: 'Dress', price: '49 €' }),
    ],
  });
  const bluse = { name: 'WEISSE  BLUSE', price: { text: '19,00 €', amount: 19, currency: 'EUR' } };
  const coat = { name: 'New! Coat', price: { text: '149 €', amount: 149, currency: 'EUR' } };
  const hat = { name: 'Hat', price: { text: '5 €' } };
  const score = scorePage(truth, [
    found('a.jpg', { product: bluse }),
    found('b.jpg', { product: coat }),
    found('c.jpg'),
    found('d.jpg', { product: hat }),
  ]);
  expect(score).toMatchObject({
    nameAccuracy: 1 / 3,
    named: 3,
    rightlyNamed: 1,
    misnamed: [
      { image: 'b.jpg', right: 'Coat', got: 'New! Coat' },
      { image: 'c.jpg', right: 'Bag', got: null },
    ],
    priceAccuracy: 1 / 3,
    priced: 3,
    rightlyPriced: 1,
    mispriced: [
      { image: 'b.jpg', right: '129 – 149 €', got: coat.price },
      { image: 'c.jpg', right: '9 €', got: null },
    ],
  });
});

test('a truth without names and prices asks for none', () => {
  const truth = sampleTruth({ products: [sampleProduct('a.jpg')] });
  expect(scorePage(truth, [found('a.jpg')])).toMatchObject({
    nameAccuracy: null,
    priceAccuracy: null,
    named: 0,
    priced: 0,
  });
});

test('asks no category of stand-ins for pictures of other hosts', () => {
  const image = 'https://cdn.example/a.jpg';
  const truth = sampleTruth({ products: [sampleProduct(image, { label: 'bag' })] });
  const { recall, categoryAccuracy } = scorePage(truth, [found(image, says({ coat: 0.9 }))]);
  expect({ recall, categoryAccuracy }).toEqual({ recall: 1, categoryAccuracy: null });
});

test('an image stands for its twins', () => {
  const truth = sampleTruth({
    products: [sampleProduct('a.jpg'), sampleProduct('small/a.jpg')],
  });
  const twins = [new URL('small/a.jpg', SITE).href];
  expect(scorePage(truth, [found('a.jpg', { twins })])).toMatchObject({ recall: 1, precision: 1 });
});
