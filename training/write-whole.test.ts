import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './write-whole';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

test('later contents take the place of the files, and nothing else is left', async () => {
  for (const text of ['first', 'second']) {
    const contents = { 'model.json': text, 'report.json': `${text} one` };
    await writeWhole(folder, contents);
    expect(await read()).toEqual(contents);
  }
});

test('where one of the files cannot be written, the old ones stay', async () => {
  const old = { 'model.json': 'old', 'report.json': 'old' };
  await writeWhole(folder, old);
  await mkdir(path.join(folder, 'report.json.part'));
  const anew = { 'model.json': 'new', 'report.json': 'new' };
  await expect(writeWhole(folder, anew)).rejects.toThrow('EISDIR');
  expect(await read()).toEqual(old);
});
