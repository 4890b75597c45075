import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawShirt } from './drawn-images';

// Each test starts Node anew.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-evaluate-'));
  const picture = await sharp(drawShirt(300, 400)).jpeg().toBuffer();
  const files = {
    'photos/t-shirt-top/a.jpg': picture,
    'photos/t-shirt-top/b.jpg': picture,
    'photos/t-shirt-top/broken.jpg': picture.subarray(0, 2000),
    'photos/bag/c.jpg': picture,
    'photos/none/d.jpg': picture,
    'other/none/e.jpg': picture,
    'unknown/skirt/f.jpg': picture,
    // Of different proportions: what looks the same has one part.
    'sources/shop/coat/f.jpg': picture,
    'sources/shop/coat/g.jpg': await sharp(drawShirt(300, 300)).jpeg().toBuffer(),
    'sources/market/bag/h.jpg': await sharp(drawShirt(300, 500)).jpeg().toBuffer(),
  };
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as npm does, by a person who is in the test's folder. */
function evaluate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'evaluate.ts'), ...args],
    {
      cwd: path.join(import.meta.dirname, '..'),
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, FASHION_MNIST_DIR: path.join(folder, 'nowhere') },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

test('measures photo folders and writes JSON', async () => {
  const args = ['--photos', 'photos', '--photos', 'other/', '--json', 'new/figures.json'];
  const { code, out, err } = evaluate('--network', 'ann', ...args);
  expect(out).toContain('Fashion-MNIST: the test images are not in ');
  expect(out).toContain('photos: 3 garments, 1 of none of the ten classes');
  expect(out).toContain('T-shirt/top');
  expect(out).toContain('(mean recall of the 2 classes that have photographs)');
  expect(out).toContain('Left out: 1 photograph that could not be read.');
  expect(out).toContain('other: 0 garments, 1 of none of the ten classes');
  expect(out).toContain('against the garments of photos');
  expect(err).toMatch(/broken\.jpg is left out\. The file is damaged or incomplete/);
  const json = JSON.parse(await readFile(path.join(folder, 'new/figures.json'), 'utf8'));
  expect(json.fashionMnist).toBeNull();
  expect(Object.keys(json.photos)).toEqual(['photos', 'other']);
  expect(Object.keys(json.photos.photos)).toEqual([
    'n',
    'accuracy',
    'balancedAccuracy',
    'perClass',
    'noneCount',
    'outlierAuroc',
    'answered',
    'answeredAccuracy',
    'falseTags',
    'expectedCalibrationError',
    'calibrationErrorByChance',
  ]);
  // All pictures are one picture: nothing is told apart.
  expect(json.photos.photos).toMatchObject({ n: 3, noneCount: 1, outlierAuroc: 0.5 });
  expect(json.photos.photos.perClass.bag.support).toBe(1);
  expect(json.photos.other).toMatchObject({ n: 0, accuracy: null, outlierAuroc: 0.5 });
  expect(code).toBe(0);
});

test('takes a folder of folders, and of their photographs the part that is asked for', async () => {
  const args = ['--photos', 'sources', '--part', 'test', '--json', 'part.json'];
  const { code } = evaluate('--network', 'ann', ...args);
  const { photos } = JSON.parse(await readFile(path.join(folder, 'part.json'), 'utf8'));
  // By their names g.jpg is to test on, f.jpg and h.jpg are to train on: see source-split.test.ts.
  expect(photos).toMatchObject({ market: { n: 0 }, shop: { n: 1 } });
  expect(code).toBe(0);
});

test('measures what corrections are worth by shop, named before -- in a file’s name', async () => {
  const picture = await sharp(drawShirt(300, 400)).jpeg().toBuffer();
  const shop = path.join(folder, 'shops', 'coat');
  await mkdir(shop, { recursive: true });
  for (const name of ['1', '2', '3', '4', '5', '6']) {
    await writeFile(path.join(shop, `shop--${name}.jpg`), picture);
    await writeFile(path.join(shop, `${name}.jpg`), picture);
  }
  const args = [
    '--photos',
    'shops',
    '--corrections',
    '1',
    '--corrections',
    '3',
    '--json',
    'c.json',
  ];
  const { code, out } = evaluate('--network', 'ann', ...args);
  expect(out).toMatch(/1 correction in a shop:\n.*all shops: 2 shops\n +right without 0\.0 /);
  expect(out).toMatch(/3 corrections in a shop:\n.*all shops: no shop has 8 garments/);
  const { corrections } = JSON.parse(await readFile(path.join(folder, 'c.json'), 'utf8'));
  expect(corrections).toHaveLength(8);
  expect(corrections[0]).toMatchObject({
    count: 1,
    which: 'any',
    shops: 'all shops',
    figures: { sources: 2, without: { mean: 0 }, tagged: { without: expect.any(Number) } },
  });
  expect(corrections[4]).toMatchObject({ count: 3, figures: null });
  expect(code).toBe(0);
});

test.each([
  [['--corrections', 'many'], 2, '--corrections takes a whole number from 1 on, not "many".'],
  [['--photos', 'unknown'], 1, 'folders that are no class: skirt. Photographs lie in'],
  [['--photos', 'photos', '--photos', 'photos'], 2, 'Two folders have the name photos'],
  [
    ['--network', 'ann'],
    1,
    'Nothing was measured. Name a folder of photographs with --photos DIR.',
  ],
  [['--part', 'rest'], 2, 'There is no part "rest". There are: train, validation, test.'],
  [['--network', 'other'], 1, 'There is no network "other". There is: '],
])('evaluate %j exits with %i', (args, code, message) => {
  const result = evaluate(...args);
  expect(result.err).toContain(message);
  expect(result.code).toBe(code);
});
