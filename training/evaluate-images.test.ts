import { expect, test } from 'vitest';
import type { AnsweringNetwork } from '../model/classifier';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { answerPhotos, evaluateImages } from './evaluate-images';

/** Answers the class whose position the input's first pixel shows, for the most part. */
const network: Pick<AnsweringNetwork, 'classify' | 'hasNone'> = {
  hasNone: true,
  classify: async (inputs) =>
    inputs.map(([first]) =>
      predictionOf(
        Array.from({ length: 11 }, (_, label) => (label === first! % 11 ? 0.9 : 0.01)),
        ALWAYS_TAG,
      ),
    ),
};

test('measures the data set, more than one batch of it', async () => {
  const count = 600;
  const images = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    labels[index] = index % 10;
    images[index * 784] = index % 10;
  }
  labels[599] = 8;
  const { evaluation } = await evaluateImages(network, { images, labels, count });
  expect(evaluation.n).toBe(600);
  expect(evaluation.accuracy).toBeCloseTo(599 / 600, 12);
  expect(evaluation.loss).toBeCloseTo(-(599 * Math.log(0.9) + Math.log(0.01)) / 600, 6);
});

test('asks about each photograph, of any size of input', async () => {
  const side = 40;
  const inputs = new Uint8Array(3 * side * side);
  inputs[side * side] = 10;
  inputs[2 * side * side] = 7;
  const labels = Uint8Array.of(0, 10, 5);
  const answered = await answerPhotos(network, {
    inputs,
    labels,
    shape: { side, channels: 1 },
    count: 3,
    files: ['a.png', 'b.png', 'c.png'],
  });
  expect(answered.map(({ label }) => label)).toEqual([0, 10, 5]);
  expect(answered.map(({ prediction }) => prediction.ranking[0].class)).toMatchObject([
    't-shirt-top',
    expect.any(String),
    'sneaker',
  ]);
  expect(answered[1]?.prediction.none).toBeCloseTo(0.9, 12);
});
