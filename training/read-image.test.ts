import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DecodeError } from './decode';
import { isUrl, readImage } from './read-image';

let folder: string;
let server: http.Server;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-read-'));
  await writeFile(path.join(folder, 'image'), 'bytes');
  server = http.createServer(({ url }, response) => {
    if (url === '/image') response.end('bytes');
    if (url === '/moved') response.writeHead(302, { location: '/image' }).end();
    if (url === '/missing') response.writeHead(404).end();
    if (url === '/large') response.end(Buffer.alloc(5000));
    if (url === '/broken') {
      response.setHeader('content-length', 100);
      response.write('a part', () => response.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['http://shop.example/a.jpg', true],
  ['HTTPS://shop.example/a.jpg', true],
  ['ftp://shop.example/a.jpg', true],
  ['photos/a.jpg', false],
  ['C:\\photos\\a.jpg', false],
  ['http', false],
])('%s is an address: %s', (source, expected) => {
  expect(isUrl(source)).toBe(expected);
});

test('reads a file and an address, redirects included', async () => {
  for (const source of [path.join(folder, 'image'), `${address}/image`, `${address}/moved`]) {
    expect(Buffer.from(await readImage(source)).toString()).toBe('bytes');
  }
});

test.each([
  ['a missing file', () => path.join(folder, 'nowhere'), 'The file does not exist.'],
  ['a folder', () => folder, 'The file cannot be read (EISDIR'],
  ['404', () => `${address}/missing`, 'The server answered HTTP 404.'],
  ['too many bytes', () => `${address}/large`, 'The file is over'],
  ['no answer', () => `${address}/silent`, 'cannot be reached (no answer in 0.5 s)'],
  ['a broken connection', () => `${address}/broken`, 'The server cannot be reached ('],
  ['another protocol', () => 'file:///etc/hostname', 'must begin with http:// or https://'],
  ['a broken address', () => 'http://', 'must begin with http:// or https://'],
])('says what is wrong: %s', async (_, source, message) => {
  const reading = readImage(source(), { milliseconds: 500, bytes: 4096 });
  await expect(reading).rejects.toThrow(DecodeError);
  await expect(reading).rejects.toThrow(message);
});
