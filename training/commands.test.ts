import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawShirt } from './drawn-images';

// Each test starts Node anew.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-commands-'));
  const picture = await sharp(drawShirt(300, 400)).jpeg().toBuffer();
  const files = {
    'photos/t-shirt-top/a.jpg': picture,
    'photos/t-shirt-top/b.jpg': picture,
    'photos/t-shirt-top/broken.jpg': picture.subarray(0, 2000),
    'photos/bag/c.jpg': picture,
  };
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as npm does, by a person who is in the test's folder. */
function run(command: 'classify' | 'evaluate', ...args: string[]) {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'training', `${command}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, FASHION_MNIST_DIR: path.join(folder, 'nowhere') },
    },
  );
  return { code: result.status, out: result.stdout, err: result.stderr };
}

test('classify shows the answer and the three most probable classes, and names what it cannot read', () => {
  const { code, out, err } = run('classify', 'photos/t-shirt-top', 'nowhere.jpg');
  expect(out).toMatch(/^image +answer +1\. +2\. +3\.\n/);
  expect(out).toMatch(/a\.jpg {2}\S.*( {2}\S.* [\d.]+ % *){3}\n/);
  expect(out.trim().split('\n')).toHaveLength(3);
  expect(err).toMatch(/broken\.jpg: The file is damaged or incomplete/);
  expect(err).toContain('nowhere.jpg: The file does not exist.');
  expect(code).toBe(0);
});

test('classify answers other programs in JSON', () => {
  const { code, out } = run(
    'classify',
    '--json',
    'photos/bag/c.jpg',
    'photos/t-shirt-top/broken.jpg',
  );
  const [first, second] = JSON.parse(out);
  expect(first).toMatchObject({ image: 'photos/bag/c.jpg' });
  expect(first.top).toHaveLength(3);
  expect(first.top[0].probability).toBeGreaterThanOrEqual(first.top[1].probability);
  expect(['tag', 'unsure', 'none']).toContain(first.answer.kind);
  expect(first.none).toBeGreaterThanOrEqual(0);
  expect(second).toMatchObject({ error: expect.stringContaining('damaged') });
  expect(code).toBe(0);
});

test.each([
  [['photos/t-shirt-top/broken.jpg'], 1, 'No image could be read.'],
  [['photos/bag', '--network', 'other'], 1, 'There is no network "other". There is: '],
  [[], 2, 'Name an image, a folder or an address.'],
])('classify %j exits with %i', (args, code, message) => {
  const result = run('classify', ...args);
  expect(result.err).toContain(message);
  expect(result.code).toBe(code);
});
