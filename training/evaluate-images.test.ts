import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Classifier } from '../model/classifier';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { evaluateImages, evaluatePhotos } from './evaluate-images';

/** Answers the class whose position the middle pixel shows, for the most part. */
const classifier: Classifier = {
  backend: 'cpu',
  reason: '',
  inputSide: 28,
  hasNone: false,
  classify: async (inputs) =>
    inputs.map((input) => {
      const answer = input[14 * 28 + 14]! % 10;
      return predictionOf(
        Array.from({ length: 10 }, (_, label) => (label === answer ? 0.91 : 0.01)),
        ALWAYS_TAG,
      );
    }),
  dispose() {},
};

test('measures labelled images, more than one batch of them', async () => {
  const count = 600;
  const images = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    images[index * 784 + 14 * 28 + 14] = index;
    labels[index] = (index % 256) % 10;
  }
  labels[599] = (labels[599]! + 1) % 10;
  const evaluation = await evaluateImages(classifier, { images, labels, count });
  expect(evaluation.n).toBe(600);
  expect(evaluation.accuracy).toBeCloseTo(599 / 600, 12);
  expect(evaluation.loss).toBeCloseTo(-(599 * Math.log(0.91) + Math.log(0.01)) / 600, 6);
});

test('measures the photographs that can be read and names the others', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-evaluate-'));
  const [white, text] = ['white.png', 'text.png'].map((name) => path.join(folder, name));
  const create = { width: 40, height: 40, channels: 3, background: 'white' } as const;
  await writeFile(white!, await sharp({ create }).png().toBuffer());
  await writeFile(text!, 'text');
  const { evaluation, failed } = await evaluatePhotos(classifier, [
    { file: text!, truth: 'bag' },
    { file: white!, truth: 'coat' },
    { file: white!, truth: 't-shirt-top' },
  ]);
  await rm(folder, { recursive: true });
  // An empty picture is background everywhere: 0.
  expect(evaluation).toMatchObject({ n: 2, accuracy: 0.5 });
  expect(evaluation.perClass['t-shirt-top']).toMatchObject({ recall: 1, support: 1 });
  expect(evaluation.perClass.coat).toMatchObject({ recall: 0, support: 1 });
  expect(failed).toEqual([{ file: text, error: expect.stringContaining('no picture') }]);
});
