import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findTestImages, loadFashionMnist } from './fashion-mnist';

/** The real files, where the person names them. */
const folder = process.env.FASHION_MNIST_DIR;

const nowhere = {
  variable: 'MADE_UP_DIR',
  cache: path.join(os.tmpdir(), 'hangtag-nowhere'),
  mirrors: [],
};

const needsFiles = ' (skipped without the files: set FASHION_MNIST_DIR)';

test.skipIf(!folder)(`loads the official files${folder ? '' : needsFiles}`, async () => {
  const { train, test, checksums } = await loadFashionMnist({ ...nowhere, folder });
  expect(train.count).toBe(60_000);
  expect(train.images).toHaveLength(60_000 * 784);
  expect(train.labels).toHaveLength(60_000);
  // The ten classes are equally many.
  for (let label = 0; label < 10; label++) {
    expect(test.labels.filter((value) => value === label)).toHaveLength(1000);
  }
  // Mean and spread of the training pixels, as published with many users of the set.
  const mean = train.images.reduce((sum, value) => sum + value, 0) / train.images.length / 255;
  expect(mean).toBeCloseTo(0.286, 3);
  expect(checksums.map(({ file }) => file)).toEqual([
    'train-images-idx3-ubyte.gz',
    'train-labels-idx1-ubyte.gz',
    't10k-images-idx3-ubyte.gz',
    't10k-labels-idx1-ubyte.gz',
  ]);
});

test.skipIf(!folder)(`finds the test images${folder ? '' : needsFiles}`, async () => {
  expect(await findTestImages({ ...nowhere, folder })).toMatchObject({ count: 10_000 });
});

test('finds nothing, and downloads nothing, where the files are missing', async () => {
  expect(await findTestImages(nowhere)).toBeUndefined();
  expect(existsSync(nowhere.cache)).toBe(false);
});
