import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { test as base, expect, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import { findSources } from '../../scripts/products/find-sources';
import { readProducts } from '../../scripts/products/read-products';

const name = inject('browser');

const test = base.extend('folder', async ({ task }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), `hangtag-${task.id}-`));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

/** A page about one product, whose picture is not at hand. */
function productPage(product: string, price: string, more = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${product} - A shop</title>
    <main><h1>${product}</h1><img src="/picture.jpg" width="400" height="500" alt="">
    <p class="price">${price}</p><button>Add to cart</button></main>${more}`;
}

async function read(named: string[], urls: Record<string, string> = {}) {
  const failed: string[] = [];
  const found = await readProducts(await findSources(named), {
    name,
    executablePath: await ensureBrowser(name, console.log),
    urls,
    onPage: (source, result) => {
      if (result instanceof Error) failed.push(`${source.name}: ${result.message}`);
    },
  });
  const mains = Object.entries(found).map(([page, [main]]) => [
    page,
    main?.name,
    main?.price?.amount,
    main?.price?.currency,
  ]);
  return { mains, failed };
}

test('saved pages are read at their own addresses, wherever they lead, or at a made-up one', async ({
  folder,
}) => {
  const away = `<script>alert('Hello'); setTimeout(() => { location.href = 'https://elsewhere.example/' })</script>`;
  const pages = {
    'away.html': productPage('Blue shirt', '19,90 €', away),
    'packed.html.gz': gzipSync(productPage('Red shirt', '€ 29.95')),
    'without.html': productPage('Green shirt', 'CHF 39.–'),
  };
  for (const [file, page] of Object.entries(pages)) {
    await writeFile(path.join(folder, file), page);
  }
  const { mains, failed } = await read([folder], {
    away: 'https://shop.example/blue',
    // A fragment is no part of what is asked for.
    packed: 'https://shop.example/red?size=38#details',
  });
  expect(failed).toEqual([]);
  expect(mains).toEqual([
    ['away', 'Blue shirt', 19.9, 'EUR'],
    ['packed', 'Red shirt', 29.95, 'EUR'],
    ['without', 'Green shirt', 39, 'CHF'],
  ]);
}, 120_000);

test('pages on the web are read, and those that are not there are named', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' });
    response.end(productPage('Grey shirt', '£49.50'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const { mains, failed } = await read([url, `${url}gone`]);
    expect(mains).toEqual([[url, 'Grey shirt', 49.5, 'GBP']]);
    expect(failed).toEqual([`${url}gone: /gone is answered with 404`]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
