import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from 'vitest';
import { serveSite, typeOfPage } from './serve-site';

const FILES = [
  'index.html',
  'shop/index.html',
  'red  bag, 100%.jpg',
  'größe/靴.webp',
  'a#1?.png',
  'old.php',
  '.hidden.svg',
];

const test = base.extend('site', async ({ task }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), `hangtag-${task.id}-`));
  for (const file of FILES) {
    await mkdir(path.dirname(path.join(folder, 'site', file)), { recursive: true });
    await writeFile(path.join(folder, 'site', file), file);
  }
  await writeFile(path.join(folder, 'truth-index.json'), 'secret');
  const site = await serveSite(path.join(folder, 'site'));
  onCleanup(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });
  return site;
});

test.for([
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/index.html?page=2', 'index.html', 'text/html; charset=utf-8'],
  ['/shop/', 'shop/index.html', 'text/html; charset=utf-8'],
  ['/shop', 'shop/index.html', 'text/html; charset=utf-8'],
  ['/red%20%20bag%2C%20100%25.jpg', 'red  bag, 100%.jpg', 'image/jpeg'],
  ['/gr%C3%B6%C3%9Fe/%E9%9D%B4.webp', 'größe/靴.webp', 'image/webp'],
  ['/a%231%3F.png', 'a#1?.png', 'image/png'],
  ['/.hidden.svg', '.hidden.svg', 'image/svg+xml'],
] as const)('serves %s', async ([address, file, type], { site }) => {
  const response = await fetch(site.origin + address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(file);
});

test.for([
  ['a file that is not there', '/nothing.jpg', 404],
  ['a folder without index', '/gr%C3%B6%C3%9Fe/', 404],
  ['a broken encoding', '/%E4.jpg', 400],
  ['what lies beside the site', '/../truth-index.json', 403],
  ['the same in another spelling', '/%2e%2e/truth-index.json', 403],
] as const)('refuses %s', async ([, address, status], { site }) => {
  // Not `fetch`, which tidies addresses up first.
  const { statusCode } = await new Promise<{ statusCode?: number | undefined }>((resolve, reject) =>
    get({ host: '127.0.0.1', port: new URL(site.origin).port, path: address }, (response) => {
      response.resume();
      resolve(response);
    }).on('error', reject),
  );
  expect(statusCode).toBe(status);
});

test.for([
  ['in UTF-8, whatever encoding it names', '<meta charset="gbk">靴', 'text/html; charset=utf-8'],
  ['in another encoding', Buffer.from([0xe9, 0x20]), 'text/html'],
] as const)('serves a page %s', ([, page, type]) => {
  expect(typeOfPage(Buffer.from(page))).toBe(type);
});
