import { expect, test } from 'vitest';
import {
  correctedImage,
  noneImage,
  sampleTag,
  taggedImage,
  unreadImage,
  unsureImage,
  waitingImage,
} from '../../components/popup/sample';
import type { Tag } from '../../messages/protocol';
import { speakInNode } from '../../scripts/speak-in-node';
import { exportRows } from './export-rows';

const facts = {
  page: 'https://shop.example/sale',
  network: 'mobilenet',
  networkVersion: '0123456789abcdef',
  time: '2026-01-02T03:04:05.000Z',
};

const rowOf = (image: typeof waitingImage) =>
  exportRows({ phase: 'done', images: [image] }, facts)[0]!;

test('a tag has its product, its three likeliest classes and what they were made by', () => {
  const product = {
    name: 'Linen shirt',
    price: { text: '€ 39', amount: 39, currency: 'EUR' },
    oldPrice: { text: '€ 59', amount: 59, currency: 'EUR' },
    brand: 'Acme',
    sku: '00123',
    gtin: '4006381333931',
    availability: 'InStock' as const,
    link: 'https://shop.example/linen',
  };
  expect(rowOf({ ...taggedImage('shirt', { confidence: 0.9 }), product })).toMatchObject({
    image: 'https://shop.example/shirt.jpg',
    product: 'Linen shirt',
    price: '€ 39',
    amount: 39,
    currency: 'EUR',
    oldPrice: '€ 59',
    brand: 'Acme',
    sku: '00123',
    gtin: '4006381333931',
    availability: 'InStock',
    link: 'https://shop.example/linen',
    answer: 'tag',
    tag: 'shirt',
    corrected: '',
    networkAnswer: 'tag',
    networkTag: 'shirt',
    confidence: 0.9,
    first: 'shirt',
    firstProbability: 0.9,
    secondProbability: 0.0111,
    noneProbability: 0,
    problem: '',
    ...facts,
  });
});

test('what the page does not say is empty', () => {
  expect(rowOf({ ...taggedImage('bag'), product: { price: { text: 'ab 39' } } })).toMatchObject({
    price: 'ab 39',
    amount: '',
    currency: '',
    oldPrice: '',
    brand: '',
    sku: '',
    gtin: '',
    availability: '',
  });
});

test('pictures that wait for their tag have no row', () => {
  const images = [waitingImage, taggedImage('bag'), { ...waitingImage, isFar: true }];
  const rows = exportRows({ phase: 'done', images }, facts);
  expect(rows.map(({ tag }) => tag)).toEqual(['bag']);
});

test('without a name on the page the alternative text stands for it', () => {
  expect(rowOf(taggedImage('bag')).product).toBe('A bag');
});

test.each([
  ['unsure', unsureImage('shirt', 'coat'), { tag: 'shirt or coat', confidence: 0.45 }],
  ['unsure', unsureImage('none', 'coat'), { tag: 'none or coat', confidence: 0.45, first: 'coat' }],
  ['unsure', unsureImage('coat', 'none'), { tag: 'coat or none', confidence: 0.45, first: 'coat' }],
  ['none', noneImage(), { tag: '', confidence: 0.97 }],
  [
    'unread',
    unreadImage('not-found', '404'),
    { error: 'not-found', problem: expect.stringContaining('(404)') },
  ],
])('says %s as what it is', (answer, image, cells) => {
  expect(rowOf(image)).toMatchObject({ answer, ...cells });
});

test.each([
  ['a tag', taggedImage('bag'), 'dress', { answer: 'tag', tag: 'dress' }, ['tag', 'bag', 0.91]],
  ['none', taggedImage('bag'), 'none', { answer: 'none', tag: '' }, ['tag', 'bag', 0.91]],
  [
    'a tag of none',
    unsureImage('shirt', 'coat'),
    'coat',
    { answer: 'tag', tag: 'coat' },
    ['unsure', 'shirt or coat', 0.45],
  ],
] as const)(
  'a correction to %s counts, and the network’s answer stands beside it',
  (_, image, correction, cells, [networkAnswer, networkTag, confidence]) => {
    expect(rowOf(correctedImage(image, correction))).toMatchObject({
      ...cells,
      corrected: 'yes',
      networkAnswer,
      networkTag,
      confidence,
    });
  },
);

test('what shifted an answer is told, with both probabilities', () => {
  const { result } = unsureImage('shirt', 'coat');
  const { answer, ranking, none } = (result as { tag: Tag }).tag;
  const tag: Tag = {
    ...sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.9 }),
    picture: { answer, ranking, none },
    witnesses: { corrections: { count: 6, logOdds: new Array(11).fill(0) } },
  };
  expect(rowOf({ url: '', alt: '', result: { ok: true, tag } })).toMatchObject({
    answer: 'tag',
    tag: 'coat',
    confidence: 0.9,
    first: 'coat',
    firstProbability: 0.9,
    adjustedBy: 'corrections',
    networkAnswer: 'unsure',
    networkTag: 'shirt or coat',
    networkConfidence: 0.45,
  });
  const mix = { pictures: 23, logOdds: new Array(11).fill(0) };
  const both = { ...tag, witnesses: { ...tag.witnesses, mix } };
  expect(rowOf({ url: '', alt: '', result: { ok: true, tag: both } })).toMatchObject({
    adjustedBy: 'corrections mix',
    confidence: 0.9,
    networkConfidence: 0.45,
  });
  expect(rowOf(taggedImage('bag'))).toMatchObject({ adjustedBy: '', networkConfidence: 0.91 });
});

test('a link that is none for a browser stays out', () => {
  const product = { link: 'javascript:alert(1)' };
  expect(rowOf({ ...taggedImage('bag'), product }).link).toBe('');
});

test('a picture that lies in the page itself has no address', () => {
  expect(rowOf(taggedImage('bag', { url: 'data:image/png;base64,AA==' })).image).toBe('');
});

test('in German, too, classes and errors have the ids of the model', async () => {
  await speakInNode('de');
  expect(rowOf(taggedImage('shirt'))).toMatchObject({ tag: 'shirt', first: 'shirt' });
  expect(rowOf(unsureImage('shirt', 'coat'))).toMatchObject({ tag: 'shirt or coat' });
  expect(rowOf(unreadImage('empty'))).toMatchObject({
    answer: 'unread',
    error: 'empty',
    problem: expect.stringContaining('leer'),
  });
});

test('the page’s word, its place, and whether the picture differs', () => {
  const image = taggedImage('bag');
  if (!image.result?.ok) throw new Error('no tag');
  const words = { word: 'Rain jacket', source: 'name', logOdds: [], differs: true } as const;
  const tag = { ...image.result.tag, witnesses: { words: { ...words, logOdds: [] } } };
  expect(rowOf({ ...image, result: { ok: true, tag } })).toMatchObject({
    adjustedBy: 'words',
    pageWord: 'Rain jacket',
    pageWordFrom: 'name',
    differs: 'yes',
  });
  expect(rowOf(image)).toMatchObject({ pageWord: '', pageWordFrom: '', differs: '' });
});
