import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp, { type Color } from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LabelledPhoto } from './photos';
import { fashionPool, type PhotoPool, photoPool } from './pools';

let folder: string;
let cache: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-pools-'));
  cache = path.join(folder, 'cache');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function draw(
  name: string,
  width: number,
  height: number,
  background: Color,
): Promise<string> {
  const file = path.join(folder, name);
  await sharp({ create: { width, height, channels: 4, background } }).toFile(file);
  return file;
}

async function read(photos: readonly LabelledPhoto[], name = 'made-up') {
  const problems: string[] = [];
  const progress: number[] = [];
  const pool = await photoPool(name, photos, {
    cache,
    onProgress: (done) => progress.push(done),
    onProblem: (problem) => problems.push(problem),
  });
  return { pool, problems, progress };
}

function firstPixel({ pixels, offsets }: PhotoPool, photo: number): number[] {
  return [...pixels.subarray(offsets[photo]!, offsets[photo]! + 3)];
}

test('packs photographs one after another, at most 128 pixels long, on white', async () => {
  const { pool, problems, progress } = await read([
    { file: await draw('red.png', 400, 200, 'red'), truth: 'bag' },
    { file: await draw('clear.png', 10, 20, '#0000ff00'), truth: 'none' },
    { file: await draw('half.webp', 50, 500, '#00000080'), truth: 't-shirt-top' },
  ]);
  expect(pool).toMatchObject({ name: 'made-up', count: 3 });
  expect([...pool.labels]).toEqual([8, 10, 0]);
  expect([...pool.widths]).toEqual([128, 10, 13]);
  expect([...pool.heights]).toEqual([64, 20, 128]);
  expect([...pool.offsets]).toEqual([0, 24_576, 25_176]);
  expect(pool.pixels).toHaveLength(25_176 + 13 * 128 * 3);
  expect([0, 1, 2].map((photo) => firstPixel(pool, photo))).toEqual([
    [255, 0, 0],
    [255, 255, 255],
    [127, 127, 127],
  ]);
  expect(problems).toEqual([]);
  expect(progress).toEqual([1, 2, 3]);
});

test('everything lies on shared memory, fresh or stored', async () => {
  const photos = [{ file: await draw('red.png', 40, 20, 'red'), truth: 'bag' as const }];
  for (const { pool } of [await read(photos), await read(photos)]) {
    for (const key of ['labels', 'pixels', 'offsets', 'widths', 'heights'] as const) {
      expect(pool[key].buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  }
  const fashion = fashionPool({ images: new Uint8Array(784), labels: Uint8Array.of(9), count: 1 });
  expect(fashion).toMatchObject({ name: 'fashion-mnist', count: 1, labels: Uint8Array.of(9) });
  expect(fashion.images.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(fashion.labels.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('leaves out what cannot be read and says so, also when the rest is stored', async () => {
  const bad = path.join(folder, 'bad.jpg');
  await writeFile(bad, 'no picture');
  const photos: LabelledPhoto[] = [
    { file: bad, truth: 'coat' },
    { file: path.join(folder, 'gone.jpg'), truth: 'coat' },
    { file: await draw('red.png', 40, 20, 'red'), truth: 'bag' },
  ];
  for (const { pool, problems } of [await read(photos), await read(photos)]) {
    expect(pool.count).toBe(1);
    expect([...pool.labels]).toEqual([8]);
    expect(firstPixel(pool, 0)).toEqual([255, 0, 0]);
    expect(problems).toEqual([
      expect.stringContaining(`${bad} is left out. This is no picture`),
      expect.stringContaining('gone.jpg is left out. The file does not exist.'),
    ]);
  }
});

test('takes what is stored when nothing has changed', async () => {
  const photos = [{ file: await draw('red.png', 40, 20, 'red'), truth: 'bag' as const }];
  const first = await read(photos);
  const again = await read(photos.map((photo) => ({ ...photo, truth: 'coat' as const })));
  expect(again.progress).toEqual([]);
  expect([...again.pool.labels]).toEqual([4]);
  expect(again.pool).toEqual({ ...first.pool, labels: again.pool.labels });
  expect(await readdir(cache)).toEqual(['made-up.rgb']);
});

test.each<[string, (file: string, store: string) => Promise<unknown>]>([
  ['a file has changed', (file) => utimes(file, 1, 1)],
  [
    'the store is cut short',
    async (_, store) => writeFile(store, (await readFile(store)).subarray(0, -1)),
  ],
  ['the store is something else', (_, store) => writeFile(store, '<html>something else</html>')],
])('decodes again when %s', async (_, change) => {
  const file = await draw('red.png', 40, 20, 'red');
  const first = await read([{ file, truth: 'bag' }]);
  await change(file, path.join(cache, 'made-up.rgb'));
  const again = await read([{ file, truth: 'bag' }]);
  expect(again.progress).toEqual([1]);
  expect(again.pool).toEqual(first.pool);
});

test('a cache that cannot be written to is no reason to stop', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await writeFile(cache, 'a file in the way');
  const { pool } = await read([{ file: await draw('red.png', 40, 20, 'red'), truth: 'bag' }]);
  expect(pool.count).toBe(1);
  expect(said.mock.calls.flat().join()).toMatch(/cannot be written .*decodes made-up again/);
});

test('an empty list is an empty pool', async () => {
  const { pool } = await read([]);
  expect(pool).toMatchObject({ count: 0, pixels: new Uint8Array() });
});
