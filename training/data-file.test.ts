import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from './data-error';
import { type DataFile, loadDataFile, readDataFile } from './data-file';
import { MissingError } from './data-source';

const VALUES = [1, 2, 3, 4, 5, 6];
const HEADER = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3];
const PACKED = gzipSync(Uint8Array.of(...HEADER, ...VALUES));
const FILE: DataFile = {
  name: 'images.gz',
  size: PACKED.length,
  sha256: createHash('sha256').update(PACKED).digest('hex'),
  shape: [1, 2, 3],
};

/** Another packing of the same values. */
const STORED = gzipSync(Uint8Array.of(...HEADER, ...VALUES), { level: 0 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-data-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const sourceOf = (mirrors: string[]) => ({ variable: 'MADE_UP_DIR', cache: folder, mirrors });

const write = (bytes: Uint8Array | string) => writeFile(path.join(folder, FILE.name), bytes);

test('reads and unpacks a genuine file', async () => {
  await write(PACKED);
  expect([...(await readDataFile(FILE, folder, 'MADE_UP_DIR'))]).toEqual(VALUES);
});

test.each<[string, Uint8Array | string, string]>([
  ['an empty file', '', 'is truncated: 0 of its'],
  ['a truncated file', PACKED.subarray(0, -5), `is truncated: ${PACKED.length - 5} of its`],
  ['a page instead of the file', '<html>', 'is corrupted: it cannot be unpacked'],
  ['a corrupted file', STORED.with(30, STORED[30]! ^ 1), 'is corrupted: it cannot be unpacked'],
  [
    'labels under the name of images',
    gzipSync(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 6, ...VALUES)),
    'has the wrong magic number',
  ],
  ['too few values', gzipSync(Uint8Array.of(...HEADER, 1, 2)), 'is truncated: its header'],
  [
    'the wrong count',
    gzipSync(Uint8Array.of(...HEADER.with(7, 2), ...VALUES, ...VALUES)),
    'has the wrong count: it holds 2 × 2 × 3 values instead of 1 × 2 × 3',
  ],
  ['another file of the same form', STORED, 'is not the official file'],
])('refuses %s, naming it and saying what to do', async (_, bytes, message) => {
  await write(bytes);
  const reading = readDataFile(FILE, folder, 'MADE_UP_DIR');
  await expect(reading).rejects.toThrow(DataError);
  await expect(reading).rejects.toThrow(`${path.join(folder, FILE.name)} ${message}`);
  await expect(reading).rejects.toThrow('Replace it with the official one.');
});

test('says that a file is missing, also where the folder is', async () => {
  await expect(readDataFile(FILE, folder, 'MADE_UP_DIR')).rejects.toThrow(MissingError);
  await expect(readDataFile(FILE, path.join(folder, 'nowhere'), 'MADE_UP_DIR')).rejects.toThrow(
    /images\.gz is missing\. MADE_UP_DIR must name a folder/,
  );
});

async function withMirror(use: (mirror: string) => Promise<void>): Promise<void> {
  const server = http.createServer((_, response) => response.end(PACKED));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('downloads a missing file once', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await withMirror(async (mirror) => {
    const values = await loadDataFile(FILE, sourceOf([mirror]));
    expect([...values]).toEqual(VALUES);
  });
  const again = await loadDataFile(FILE, sourceOf([]));
  expect([...again]).toEqual(VALUES);
});

test('replaces a damaged file of the cache', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await write(PACKED.subarray(0, 20));
  await withMirror(async (mirror) => {
    await loadDataFile(FILE, sourceOf([mirror]));
  });
  expect(said.mock.calls.flat().join()).toMatch(/is truncated.*downloaded again/);
  expect(PACKED.equals(await readFile(path.join(folder, FILE.name)))).toBe(true);
});

test('never changes or fills a folder that the person named', async () => {
  await write('damaged');
  const source = { ...sourceOf([]), folder };
  await expect(loadDataFile(FILE, source)).rejects.toThrow('is corrupted');
  expect(await readdir(folder)).toEqual([FILE.name]);
});

test('without a network it says what to do instead', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  let mirror = '';
  await withMirror(async (address) => {
    mirror = address;
  });
  const loading = loadDataFile(FILE, sourceOf([mirror]));
  await expect(loading).rejects.toThrow(DataError);
  await expect(loading).rejects.toThrow(
    /images\.gz could not be downloaded.*Check the network.*name their folder in MADE_UP_DIR/,
  );
});
