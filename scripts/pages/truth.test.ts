import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleTruth } from './sample';
import { readTruth } from './truth';

/** Reads a truth file of this content. */
async function read(content: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'hangtag-'));
  try {
    const file = path.join(folder, 'truth-a.json');
    await writeFile(file, content);
    return await readTruth(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const { products, ...rest } = sampleTruth({});
const product = { image: 'a.jpg', label: 'bag' };

test('fills in what entries leave out, and ignores what is not needed', async () => {
  const truth = await read(
    JSON.stringify({ ...rest, products: [{ ...product, via: 'img', size: [75, 75] }] }),
  );
  expect(truth.products).toEqual([
    { ...product, alt_images: [], also: [], hidden: false, clipped: false },
  ]);
});

test('names and prices are texts or nothing', async () => {
  const entries = [
    { ...product, name: 'Tote', price: '19 €' },
    { ...product, name: null, price: null },
  ];
  const truth = await read(JSON.stringify({ ...rest, products: entries }));
  expect(truth.products).toMatchObject(entries);
});

test('takes a byte order mark', async () => {
  expect(await read(`\uFEFF${JSON.stringify({ ...rest, products })}`)).toEqual({
    ...rest,
    products,
  });
});

test.each<[what: string, content: string, message: string | RegExp]>([
  ['half a file', '{"slug": "a', /truth-a\.json is no JSON file that can be read: /],
  ['a list', '[]', /truth-a\.json, field (slug|at the top): Invalid/],
  ['no products', JSON.stringify(rest), 'truth-a.json, field products: Invalid key'],
  [
    'a label that is no class',
    JSON.stringify({ ...rest, products: [product, { ...product, label: 'hat' }] }),
    'truth-a.json, field products.1.label: Invalid type',
  ],
  [
    'an image without an address',
    JSON.stringify({ ...rest, products, dont_care: [{ image: '' }] }),
    'truth-a.json, field dont_care.0.image: Invalid length',
  ],
  [
    'a page that is no path',
    JSON.stringify({ ...rest, products, url_path: 'https://shop.example/' }),
    'truth-a.json, field url_path: Invalid start',
  ],
])('names file and field: %s', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});
