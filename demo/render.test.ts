import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imagePath } from './images';
import type { Product } from './products';
import { renderProducts } from './render';

const product: Product = {
  id: 'square',
  name: 'Square',
  price: 1,
  class: 'none',
  department: 'Home',
  alt: '',
  made: '',
  picture: {
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><circle cx="200" cy="200" r="150" fill="red"/></svg>',
    width: 400,
    height: 400,
    background: undefined,
  },
  format: 'jpeg',
  delivery: 'picture',
  colours: ['#ff0000'],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hangtag-render-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('renders each view in each format that the delivery needs', async () => {
  const files = await renderProducts([product], { folder });
  const full = await sharp(files.get('/images/square.webp')!.file).metadata();
  expect(full).toMatchObject({ format: 'webp', width: 400, height: 400, hasAlpha: true });
  const small = await sharp(files.get(imagePath(product, 'small'))!.file).metadata();
  expect(small).toMatchObject({ format: 'jpeg', width: 300, height: 300 });
  expect(files.get('/images/square-detail.jpg')).toMatchObject({ type: 'image/jpeg' });
  expect(files.has('/images/hero.webp')).toBe(true);
});

test('renders only what changed', async () => {
  const first = (await renderProducts([product], { folder })).get('/images/square.jpg')!;
  const { mtimeMs } = await stat(first.file);
  const again = (await renderProducts([product], { folder })).get('/images/square.jpg')!;
  expect(again.file).toBe(first.file);
  expect((await stat(again.file)).mtimeMs).toBe(mtimeMs);

  const svg = product.picture.svg.replace('red', 'blue');
  const changed = { ...product, picture: { ...product.picture, svg } };
  const after = (await renderProducts([changed], { folder })).get('/images/square.jpg')!;
  expect(after.file).not.toBe(first.file);
});

test('leaves no half-written file, and says how far it is', async () => {
  const progress: string[] = [];
  await renderProducts([product, { ...product, id: 'other' }], {
    folder,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(progress).toEqual(['1/2', '2/2']);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
