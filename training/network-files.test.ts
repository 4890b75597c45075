import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataError } from './data-error';
import { readNetwork } from './network-files';

let networks: string;
beforeEach(async () => {
  networks = await mkdtemp(path.join(os.tmpdir(), 'hangtag-networks-'));
  for (const name of ['good', 'damaged', 'empty']) await mkdir(path.join(networks, name));
  await writeFile(path.join(networks, 'good/model.json'), '{"format":"layers-model"}');
  await writeFile(path.join(networks, 'good/weights.bin'), Uint8Array.of(1, 2, 3, 4));
  await writeFile(path.join(networks, 'damaged/model.json'), '{"format":');
  await writeFile(path.join(networks, 'damaged/weights.bin'), '');
  await writeFile(path.join(networks, 'README.md'), 'no network');
});
afterEach(() => rm(networks, { recursive: true }));

test('reads a network', async () => {
  const { model, weights } = await readNetwork('good', networks);
  expect(model).toEqual({ format: 'layers-model' });
  expect(weights).toBeInstanceOf(ArrayBuffer);
  expect([...new Uint8Array(weights)]).toEqual([1, 2, 3, 4]);
});

test.each([
  ['other', 'There is no network "other". There is: damaged, empty, good.'],
  ['../good', 'There is no network "../good"'],
  ['README.md', 'There is no network "README.md"'],
  ['damaged', /damaged.model\.json is damaged: it is not JSON\. Restore it from git/],
  ['empty', /empty.model\.json cannot be read \(ENOENT.*\)\. Restore it from git/],
])('refuses %s', async (name, message) => {
  await expect(readNetwork(name, networks)).rejects.toThrow(DataError);
  await expect(readNetwork(name, networks)).rejects.toThrow(message);
});

test('says how to get a network when there is none', async () => {
  await expect(readNetwork('ann', path.join(networks, 'nowhere'))).rejects.toThrow(
    'There is none at all: train one with npm run train -- --network ann.',
  );
});
