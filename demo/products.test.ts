import sharp from 'sharp';
import { expect, test } from 'vitest';
import { INPUT_SIZE, makeInput } from '../model/input';
import { CLASS_IDS, NONE_ID } from '../model/taxonomy';
import { DELIVERIES, DEPARTMENTS, PRODUCTS } from './products';

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

test.each(PRODUCTS.map(({ id, picture }) => ({ id, picture })))(
  '$id is drawn and fills its picture',
  async ({ picture }) => {
    const { data, info } = await sharp(Buffer.from(picture.svg), { density: 18 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width / info.height).toBeCloseTo(picture.width / picture.height, 1);
    const input = makeInput({ width: info.width, height: info.height, data });
    const drawn = input.filter((level) => level > 25).length / INPUT_SIZE;
    expect(drawn).toBeGreaterThan(0.08);
    expect(drawn).toBeLessThan(0.95);
  },
);
