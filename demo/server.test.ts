import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imagePath } from './images';
import { BAD_IMAGES } from './pages/bad';
import { PRODUCTS } from './products';
import { type DemoShop, startDemoShop } from './server';

/** The first start on a machine draws every product. */
const DRAWING_TIME = 120_000;

let shop: DemoShop;
beforeAll(async () => {
  shop = await startDemoShop();
}, DRAWING_TIME);
afterAll(() => shop.close());

const page = async (path: string) => (await fetch(shop.url + path)).text();

/** Sends a path as it is: `fetch` would tidy it first. */
function statusOf(rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(shop.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 'text/html'],
  ['/?department=shoes', 'text/html'],
  ['/strict', 'text/html'],
  ['/bad', 'text/html'],
  ['/shop.css', 'text/css'],
  ['/products.css', 'text/css'],
  ['/shop.js', 'text/javascript'],
  ['/icon.svg', 'image/svg+xml'],
  ['/images/hero.webp', 'image/webp'],
])('%s is served as %s', async (path, type) => {
  const response = await fetch(shop.url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
});

test('the listing has one card for each product', async () => {
  const ids = [...(await page('/')).matchAll(/data-product="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(PRODUCTS.map(({ id }) => id));
});

test('a department shows its own products only', async () => {
  const ids = [...(await page('/?department=bags')).matchAll(/data-product="([^"]+)"/g)];
  expect(ids).toHaveLength(PRODUCTS.filter(({ department }) => department === 'Bags').length);
});

test.each(PRODUCTS.map(({ id }) => id))('%s has a page and a picture', async (id) => {
  const product = PRODUCTS.find((each) => each.id === id)!;
  const text = await page(`/product/${id}`);
  const json = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(text)![1]!;
  expect(JSON.parse(json)).toMatchObject({ '@type': 'Product', sku: id });
  const response = await fetch(shop.url + imagePath(product));
  expect(response.headers.get('content-type')).toBe(`image/${product.format}`);
  const { width, format } = await sharp(await response.arrayBuffer()).metadata();
  expect({ width, format }).toEqual({ width: product.picture.width, format: product.format });
});

test('every way of delivery is in the markup', async () => {
  const text = await page('/');
  expect(text).toMatch(/srcset="\S+ 300w, \S+ [68]00w" sizes=/);
  expect(text).toMatch(
    /<source type="image\/webp" srcset="\/images\/[^"]+\.webp"><img src="\S+\.jpg"/,
  );
  expect(text).toMatch(/<img class="lazy" data-src="\/images\//);
  expect(text).toMatch(/<img data-blob="\/images\//);
  expect(text).toMatch(/<img src="data:image\/(webp|jpeg);base64,/);
  expect(text).toContain(`<img src="${shop.otherOrigin}/images/`);
  expect(text).toMatch(/<a class="overlay" href="\/product\//);
  expect(await page('/products.css')).toMatch(/background-image:url\("\/images\//);
});

test('the other origin sends pictures without CORS headers, and no pages', async () => {
  const product = PRODUCTS.find(({ delivery }) => delivery === 'other-origin')!;
  const response = await fetch(shop.otherOrigin + imagePath(product));
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect((await fetch(`${shop.otherOrigin}/product/${product.id}`)).status).toBe(404);
});

test('no page needs inline styles or scripts, so the strict policy holds', async () => {
  const response = await fetch(`${shop.url}/strict`);
  expect(response.headers.get('content-security-policy')).toContain(
    `img-src 'self' data: blob: ${shop.otherOrigin};`,
  );
  for (const path of ['/', '/bad', '/product/aurel-tee']) {
    const text = await page(path);
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script>/);
  }
});

test.each([
  '/../package.json',
  '/images/../../package.json',
  '/images/%2e%2e%2f%2e%2e%2fpackage.json',
  '/photos/..%2f..%2fetc%2fpasswd',
  '/static/shop.css',
  '/constructor',
  '/%',
  '//evil/',
])('%s leads nowhere', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('refuses to do anything but read', async () => {
  expect((await fetch(shop.url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(shop.url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

describe('bad pictures', () => {
  const read = async (name: string) => {
    const { path } = BAD_IMAGES.find((image) => image.name === name)!;
    const response = await fetch(shop.url + path);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type'), bytes };
  };

  test('each has its box on the page', async () => {
    const text = await page('/bad');
    for (const { name } of BAD_IMAGES) expect(text).toContain(`id="bad-${name}"`);
  });

  test.each([
    ['not-found', 404, 'text/html; charset=utf-8'],
    ['html', 200, 'image/jpeg'],
    ['empty', 200, 'image/jpeg'],
    ['truncated', 200, 'image/jpeg'],
    ['thin-line', 200, 'image/png'],
    ['svg', 200, 'image/svg+xml'],
    ['animated', 200, 'image/gif'],
  ])('%s answers %i as %s', async (name, status, type) => {
    expect(await read(name)).toMatchObject({ status, type });
  });

  test('they are as bad as they say', async () => {
    expect((await read('html')).bytes.toString()).toContain('<!doctype html>');
    expect((await read('empty')).bytes).toHaveLength(0);
    await expect(sharp((await read('truncated')).bytes).stats()).rejects.toThrow();
    expect(await sharp((await read('thin-line')).bytes).metadata()).toMatchObject({ height: 1 });
    expect((await sharp((await read('animated')).bytes).metadata()).pages).toBe(3);
  });

  test(
    'the huge one is huge in pixels, not in bytes',
    async () => {
      const { bytes } = await read('huge');
      expect(bytes.length).toBeLessThan(1_000_000);
      expect(await sharp(bytes, { limitInputPixels: false }).metadata()).toMatchObject({
        width: 12_000,
        height: 12_000,
      });
    },
    DRAWING_TIME,
  );
});

describe('with photographs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hangtag-shop-'));
    for (const name of ['dress', 'bag']) {
      await mkdir(path.join(folder, name));
      const create = { width: 20, height: 30, channels: 3, background: '#884422' } as const;
      await sharp({ create })
        .jpeg()
        .toFile(path.join(folder, name, `my ${name}.jpg`));
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('shows them instead of the products', async () => {
    const photoShop = await startDemoShop({ photos: folder });
    const text = await (await fetch(photoShop.url)).text();
    expect(text).toContain('data-class="dress"');
    expect(text).not.toContain('aurel-tee');
    const image = await fetch(`${photoShop.url}/photos/bag/my%20bag.jpg`);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect((await fetch(`${photoShop.url}/photos/bag/other.jpg`)).status).toBe(404);
    await photoShop.close();
  });
});

test('says so when the port is taken', async () => {
  const port = Number(new URL(shop.url).port);
  await expect(startDemoShop({ port })).rejects.toThrow(`Port ${port} is taken`);
});

test('closes with its signal', async () => {
  const stop = new AbortController();
  const { url } = await startDemoShop({ signal: stop.signal });
  stop.abort();
  await expect(fetch(url)).rejects.toThrow();
});
