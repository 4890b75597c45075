import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSources, readPage } from './find-sources';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-products-'));
  await writeFile(path.join(folder, 'one.html.gz'), gzipSync('<p>one</p>'));
  await writeFile(path.join(folder, 'two.htm'), '<p>two</p>');
  await writeFile(path.join(folder, 'truth.json'), '{}');
});

afterAll(() => rm(folder, { recursive: true }));

test('addresses, files and folders are pages, by their names without endings', async () => {
  const sources = await findSources(['https://shop.example/a', folder]);
  expect(sources.map(({ kind, name }) => [kind, name])).toEqual([
    ['web', 'https://shop.example/a'],
    ['file', 'one'],
    ['file', 'two'],
  ]);
});

test('a packed page is unpacked', async () => {
  expect(String(await readPage(path.join(folder, 'one.html.gz')))).toBe('<p>one</p>');
  expect(String(await readPage(path.join(folder, 'two.htm')))).toBe('<p>two</p>');
});

test('what is not there is said', async () => {
  await expect(findSources([path.join(folder, 'none.html')])).rejects.toThrow('There is no file');
});
