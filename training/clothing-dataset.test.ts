import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ClothingRelease, loadClothingPhotos } from './clothing-dataset';
import { gitTreeHash } from './git-tree';

const CSV = 'image,sender_id,label,kids\nb,1,Hat,False\na,1,Shoes,False\nc,2,Skirt,True\n';
const IMAGES = { 'a.jpg': 'picture a', 'b.jpg': 'picture b', 'c.jpg': 'picture c' };
const OFFICIAL: Record<string, string> = {
  'set-123/README.md': 'not kept',
  'set-123/images.csv': CSV,
  ...Object.fromEntries(
    Object.entries(IMAGES).map(([name, content]) => [`set-123/images/${name}`, content]),
  ),
};

let folder: string;
let cache: string;
let handLabels: string;
let release: Omit<ClothingRelease, 'archive'>;
let server: http.Server;
let requests: number;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-clothing-'));
  cache = path.join(folder, 'cache');
  handLabels = path.join(folder, 'hand.csv');
  await writeFile(handLabels, 'image,label\na,sneaker\n');
  await writeSet(path.join(folder, 'set'));
  release = {
    labelsSha256: createHash('sha256').update(CSV).digest('hex'),
    imagesTree: await gitTreeHash(path.join(folder, 'set/images'), Object.keys(IMAGES)),
    imageCount: 3,
  };
  server = http.createServer();
  requests = 0;
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function writeSet(set: string): Promise<void> {
  await mkdir(path.join(set, 'images'), { recursive: true });
  await writeFile(path.join(set, 'images.csv'), CSV);
  for (const [name, content] of Object.entries(IMAGES)) {
    await writeFile(path.join(set, 'images', name), content);
  }
}

async function tar(files: Record<string, string>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return buffer(archive);
}

/** Loads the set, which a server answers with each of the archives in turn, half of it where so marked. */
async function load(archives: readonly { bytes: Buffer; breaks?: boolean }[], size = 100_000) {
  server.on('request', (_, response) => {
    const { bytes, breaks } = archives[Math.min(requests++, archives.length - 1)]!;
    if (!breaks) return response.end(bytes);
    response.write(bytes.subarray(0, bytes.length >> 1), () =>
      setTimeout(() => response.destroy(), 50),
    );
  });
  if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/archive`;
  const source = { cache, variable: 'MADE_UP_DIR' };
  return loadClothingPhotos(source, { ...release, archive: { url, size } }, handLabels);
}

const official = async () => ({ bytes: gzipSync(await tar(OFFICIAL), { level: 0 }) });

const expected = (set: string) => [
  { file: path.join(set, 'images', 'a.jpg'), truth: 'sneaker', byHand: true },
  { file: path.join(set, 'images', 'b.jpg'), truth: 'none', byHand: false },
];

test('downloads the set once, and keeps of it only what is needed', async () => {
  expect(await load([await official()])).toEqual(expected(cache));
  expect((await readdir(cache)).sort()).toEqual(['images', 'images.csv']);
  expect(await readFile(path.join(cache, 'images/b.jpg'), 'utf8')).toBe('picture b');
  await load([]);
  expect(requests).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['cache', 'hand.csv', 'set']);
});

test('begins anew when the download breaks off', async () => {
  const whole = await official();
  expect(await load([{ ...whole, breaks: true }, whole])).toEqual(expected(cache));
  expect(requests).toBe(2);
});

test('gives up when it always breaks off, and keeps nothing', async () => {
  const loading = load([{ ...(await official()), breaks: true }]);
  await expect(loading).rejects.toThrow(
    /^clothing-dataset could not be downloaded from 127\.0\.0\.1:\d+: .*\. Check the network.*name its folder in MADE_UP_DIR\.$/,
  );
  expect(requests).toBe(3);
  expect((await readdir(folder)).sort()).toEqual(['hand.csv', 'set']);
});

test.each<[string, Record<string, string>, string]>([
  ['other labels', { 'set-123/images.csv': 'image\n' }, 'images.csv is not the official file'],
  ['another picture', { 'set-123/images/a.jpg': 'other' }, 'one of its files differs'],
  ['one picture more', { 'set-123/images/d.jpg': 'd' }, 'it has 4 files instead of 3'],
])('an archive with %s is refused and not kept', async (_, change, message) => {
  const bytes = gzipSync(await tar({ ...OFFICIAL, ...change }));
  await expect(load([{ bytes }])).rejects.toThrow(message);
  expect(requests).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['hand.csv', 'set']);
});

test.each<[string, () => Promise<Buffer>, string]>([
  ['a page', async () => Buffer.from('<html>'), 'incorrect header check'],
  ['no tar archive', async () => gzipSync('x'.repeat(2000)), 'Invalid tar header'],
  [
    'a cut archive',
    async () => gzipSync((await tar(OFFICIAL)).subarray(0, 2100)),
    'Unexpected end',
  ],
  ['far more than it should', async () => gzipSync(Buffer.alloc(200_000)), 'is larger than'],
])('%s instead of the archive is refused', async (_, bytes, message) => {
  await expect(load([{ bytes: await bytes() }])).rejects.toThrow(message);
  expect((await readdir(folder)).sort()).toEqual(['hand.csv', 'set']);
});

test('writes nothing outside its folder, whatever the archive says', async () => {
  const hostile = {
    '../escaped.txt': 'x',
    'set-123/../../escaped.jpg': 'x',
    'set-123/images/../../../escaped.jpg': 'x',
    '/tmp/hangtag-escaped/images/escaped.jpg': 'x',
    'set-123/images/sub/escaped.jpg': 'x',
  };
  const bytes = gzipSync(await tar({ ...hostile, ...OFFICIAL }));
  expect(await load([{ bytes }])).toEqual(expected(cache));
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.includes('escaped'))).toEqual([]);
});

test('downloads again what is damaged in the cache', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await writeSet(cache);
  await writeFile(path.join(cache, 'images/a.jpg'), 'damaged');
  expect(await load([await official()])).toEqual(expected(cache));
  expect(said.mock.calls.flat().join()).toMatch(
    /one of its files differs\. It is downloaded again/,
  );
});

test('takes a folder that the person named as it is, and never changes it', async () => {
  const set = path.join(folder, 'set');
  const source = { folder: set, cache, variable: 'MADE_UP_DIR' };
  const nowhere = { ...release, archive: { url: 'http://127.0.0.1:1/', size: 1 } };
  expect(await loadClothingPhotos(source, nowhere, handLabels)).toEqual(expected(set));
  await rm(path.join(set, 'images/a.jpg'));
  await expect(loadClothingPhotos(source, nowhere, handLabels)).rejects.toThrow(
    `${path.join(set, 'images')} is not the official folder: it has 2 files instead of 3. Replace it`,
  );
  await rm(path.join(set, 'images.csv'));
  await expect(loadClothingPhotos(source, nowhere, handLabels)).rejects.toThrow(
    /images\.csv is missing\. MADE_UP_DIR must name a folder with images\.csv and images\//,
  );
  expect(await readdir(set)).toEqual(['images']);
});

test('needs no labels by hand', async () => {
  await rm(handLabels);
  expect(await load([await official()])).toEqual([expected(cache)[1]]);
});
