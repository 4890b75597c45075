import { readFile } from 'node:fs/promises';
import { badImage } from './bad-images';
import { html } from './html';
import { badPage } from './pages/bad';
import type { PageContext } from './pages/card';
import { layout } from './pages/layout';
import { findDepartment, listingPage } from './pages/listing';
import { photosPage } from './pages/photos';
import { productPage } from './pages/product';
import { productStyles } from './pages/styles';
import type { Photo } from './photos';
import { PRODUCTS } from './products';
import { CACHE, type ImageFiles } from './render';

export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** What the shop serves. */
export interface Shop {
  images: ImageFiles;
  /** Shown instead of the products. */
  photographs: readonly Photo[] | undefined;
  context: PageContext;
  /** Of the shop itself; known once it listens. */
  origin: string;
}

const HTML = 'text/html; charset=utf-8';

/** Files beside the pages. No address is ever made into a path: each is looked up in a list. */
const STATIC_FILES: Record<string, { name: string; type: string }> = {
  '/shop.css': { name: 'shop.css', type: 'text/css; charset=utf-8' },
  '/shop.js': { name: 'shop.js', type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { name: 'icon.svg', type: 'image/svg+xml' },
};

/** Answers a request to the shop. */
export async function answerShop(
  path: string,
  query: URLSearchParams,
  shop: Shop,
): Promise<Answer> {
  const { photographs, context, origin } = shop;
  if (path === '/') {
    return photographs === undefined
      ? page(listingPage(context, findDepartment(query.get('department'))))
      : page(photosPage(photographs, Number(query.get('page') ?? 1)));
  }
  if (path === '/strict') {
    return { ...page(listingPage(context)), headers: strictPolicy(context) };
  }
  if (path === '/bad') return page(badPage());
  if (path === '/products.css') {
    return { status: 200, type: 'text/css; charset=utf-8', body: productStyles(PRODUCTS) };
  }
  const fixed = Object.hasOwn(STATIC_FILES, path) ? STATIC_FILES[path] : undefined;
  if (fixed !== undefined) {
    const body = await readFile(new URL(`static/${fixed.name}`, import.meta.url));
    return { status: 200, type: fixed.type, body };
  }
  const product = PRODUCTS.find(({ id }) => path === `/product/${id}`);
  if (product !== undefined) return page(productPage(product, context, origin));
  const photo = photographs?.find(({ address }) => address === path);
  if (photo !== undefined)
    return { status: 200, type: photo.type, body: await readFile(photo.file) };
  const bad = await badImage(path, CACHE);
  if (bad !== undefined) {
    return { ...bad, body: 'file' in bad.body ? await readFile(bad.body.file) : bad.body };
  }
  return answerImage(path, shop.images);
}

/** Answers a request for one of the products' image files, without any CORS header. */
export async function answerImage(path: string, images: ImageFiles): Promise<Answer> {
  const image = images.get(path);
  return image === undefined
    ? notFound()
    : { status: 200, type: image.type, body: await readFile(image.file) };
}

function page(body: string): Answer {
  return { status: 200, type: HTML, body };
}

function notFound(): Answer {
  const content = html`<section class="listing"><h1>Not here</h1><p>This page does not exist. <a href="/">Back to the shop</a>.</p></section>`;
  return { status: 404, type: HTML, body: layout({ title: 'Not here', content }) };
}

/** As strict as a shop's policy gets while its pictures still show. */
function strictPolicy({ otherOrigin }: PageContext): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      `img-src 'self' data: blob: ${otherOrigin}`,
      "style-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
