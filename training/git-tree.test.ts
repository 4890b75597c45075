import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitTreeHash } from './git-tree';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-tree-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an empty folder has the hash that every repository knows', async () => {
  expect(await gitTreeHash(folder, [])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
});

test('is what git itself says, in any order of the names', async () => {
  const names = ['b.jpg', 'a.jpg', 'B.jpg', 'a-b.jpg', 'ä.jpg'];
  for (const name of names) await writeFile(path.join(folder, name), `content of ${name}`);
  // Of `git write-tree`, once these files were added; a machine may have no Git.
  expect(await gitTreeHash(folder, names)).toBe('b09904b89c9a0c56e02fd344b7f21ba4877acb52');
});
