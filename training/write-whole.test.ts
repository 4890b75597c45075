import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from './write-whole';

test('a later text takes the place of the file, and nothing else is left', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-whole-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'report.json');
  for (const text of ['first', 'second']) {
    await writeWhole(file, text);
    expect(await readFile(file, 'utf8')).toBe(text);
  }
  expect(await readdir(folder)).toEqual(['report.json']);
});

test('where the file cannot be written, the old one stays', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-whole-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'report.json');
  await writeWhole(file, 'old');
  await mkdir(`${file}.part`);
  await expect(writeWhole(file, 'new')).rejects.toThrow('EISDIR');
  expect(await readFile(file, 'utf8')).toBe('old');
});
