import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { startClassifier } from '../model/classifier';
import { INPUT_SIZE, makeInput } from '../model/input';
import { CLASS_IDS, NONE_ID } from '../model/taxonomy';
import { DELIVERIES, DEPARTMENTS, PRODUCTS, type Product } from './products';

const garments = PRODUCTS.filter((product) => product.class !== NONE_ID);

test('the catalogue has enough garments, and things that are none', () => {
  expect(garments.length).toBeGreaterThanOrEqual(24);
  expect(PRODUCTS.length).toBeGreaterThanOrEqual(30);
  expect(PRODUCTS.length - garments.length).toBeGreaterThanOrEqual(4);
});

test.each(CLASS_IDS)('%s has at least two products', (id) => {
  expect(garments.filter((product) => product.class === id).length).toBeGreaterThanOrEqual(2);
});

test.each(DELIVERIES)('at least two pictures are delivered by %s', (delivery) => {
  const delivered = PRODUCTS.filter((product) => product.delivery === delivery);
  expect(delivered.length).toBeGreaterThanOrEqual(2);
});

test.each(DEPARTMENTS)('the department %s is not empty', (department) => {
  expect(PRODUCTS.some((product) => product.department === department)).toBe(true);
});

test('all formats are used, two of them with a transparent picture', () => {
  expect(new Set(PRODUCTS.map(({ format }) => format))).toEqual(new Set(['webp', 'jpeg', 'png']));
  const transparent = PRODUCTS.filter(({ picture }) => picture.background === undefined);
  expect(new Set(transparent.map(({ format }) => format))).toEqual(new Set(['webp', 'png']));
});

test('ids are unique, and safe in addresses and element ids', () => {
  expect(new Set(PRODUCTS.map(({ id }) => id)).size).toBe(PRODUCTS.length);
  for (const { id } of PRODUCTS) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});

/** The network's input for a product, from its drawing at half size. */
async function inputOf({ picture }: Product): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(picture.svg), { density: 36 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return makeInput({ width: info.width, height: info.height, data });
}

const inputs = new Map<Product, Uint8Array>();
beforeAll(async () => {
  for (const product of PRODUCTS) inputs.set(product, await inputOf(product));
}, 60_000);

test.each(PRODUCTS.map((product) => ({ id: product.id, product })))(
  '$id is drawn',
  ({ product }) => {
    const drawn = inputs.get(product)!.filter((level) => level > 25).length / INPUT_SIZE;
    expect(drawn).toBeGreaterThan(0.08);
    expect(drawn).toBeLessThan(0.95);
  },
);

test('at least twenty garments get their own class from the bundled network', async () => {
  const network = new URL('../model/networks/ann/', import.meta.url);
  const weights = new Uint8Array(await readFile(new URL('weights.bin', network)));
  const classifier = await startClassifier(
    {
      model: JSON.parse(await readFile(new URL('model.json', network), 'utf8')),
      weights: weights.buffer,
    },
    { prefer: 'cpu', wasmPath: '' },
  );
  const rankings = await classifier.classify(garments.map((garment) => inputs.get(garment)!));
  const right = garments.filter((garment, at) => rankings[at]![0].class === garment.class);
  classifier.dispose();
  expect(right.length).toBeGreaterThanOrEqual(20);
});
