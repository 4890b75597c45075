import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { INPUT_SIDE, INPUT_SIZE, makeInput } from '../model/input';
import type { InputShape } from '../model/input-shape';
import { NETWORKS } from '../model/network-names';
import { CLASS_IDS, NONE_ID } from '../model/taxonomy';
import { startNetwork } from '../training/classify-inputs';
import { NETWORKS_FOLDER } from '../training/network-files';
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

/** A network's input for a product, from its drawing at half size. */
async function inputOf({ picture }: Product, shape: InputShape): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(picture.svg), { density: 36 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return makeInput({ width: info.width, height: info.height, data }, shape);
}

const inputs = new Map<Product, Uint8Array>();
beforeAll(async () => {
  for (const product of PRODUCTS)
    inputs.set(product, await inputOf(product, { side: INPUT_SIDE, channels: 1 }));
}, 60_000);

test.each(PRODUCTS.map((product) => ({ id: product.id, product })))(
  '$id is drawn',
  ({ product }) => {
    const drawn = inputs.get(product)!.filter((level) => level > 25).length / INPUT_SIZE;
    expect(drawn).toBeGreaterThan(0.08);
    expect(drawn).toBeLessThan(0.95);
  },
);

const networks = NETWORKS.filter((name) =>
  existsSync(path.join(NETWORKS_FOLDER, name, 'weights.bin')),
);

test.each(networks)(
  '%s knows the shop’s garments from other things',
  async (name) => {
    const classifier = await startNetwork(name);
    const predictions = await classifier.classify(
      await Promise.all(PRODUCTS.map((product) => inputOf(product, classifier.inputShape))),
    );
    classifier.dispose();
    const answers = PRODUCTS.map((product, at) => ({ product, prediction: predictions[at]! }));
    const right = answers.filter(
      ({ product, prediction }) => product.class === prediction.ranking[0].class,
    );
    expect(right.length).toBeGreaterThanOrEqual(20);
    const taken = answers.filter(
      ({ product, prediction }) => product.class === NONE_ID && prediction.answer.kind === 'tag',
    );
    if (classifier.hasNone) expect(taken.length).toBeLessThanOrEqual(2);
  },
  30_000,
);
