import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listImageSources } from './image-sources';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-sources-'));
  await mkdir(path.join(folder, 'photos/more'), { recursive: true });
  await mkdir(path.join(folder, 'empty'));
  for (const file of ['b.jpg', 'a.jpg', 'more/c.jpg']) {
    await writeFile(path.join(folder, 'photos', file), '');
  }
  // npm tells in it which folder the person is in.
  vi.stubEnv('INIT_CWD', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('takes files, folders and addresses, and names them as the person did', async () => {
  const url = 'https://shop.example/a.jpg';
  const problems: string[] = [];
  const sources = await listImageSources(
    ['photos/b.jpg', 'photos', url, 'nowhere.jpg'],
    (problem) => problems.push(problem),
  );
  const at = (...parts: string[]) => ({
    name: path.join(...parts),
    source: path.join(folder, ...parts),
  });
  expect(sources).toEqual([
    { name: 'photos/b.jpg', source: path.join(folder, 'photos', 'b.jpg') },
    at('photos', 'a.jpg'),
    at('photos', 'b.jpg'),
    at('photos', 'more', 'c.jpg'),
    { name: url, source: url },
    at('nowhere.jpg'),
  ]);
  expect(problems).toEqual([]);
});

test('goes on after a folder without files', async () => {
  const problems: string[] = [];
  const sources = await listImageSources(['empty', 'photos/a.jpg'], (problem) =>
    problems.push(problem),
  );
  expect(sources).toHaveLength(1);
  expect(problems).toEqual(['empty has no files. Name a folder with images.']);
});
