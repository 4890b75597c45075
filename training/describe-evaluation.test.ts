import { expect, test } from 'vitest';
import { ALWAYS_TAG } from '../model/decision';
import { predictionOf } from '../model/prediction';
import { describeImages, describePhotos } from './describe-evaluation';
import { photoFigures } from './photo-figures';

const SNEAKER = [0, 0, 0, 0, 0, 0, 0, 0.8, 0.2, 0];
const ANN = { hasNone: false };
const ask = (labels: number[]) =>
  photoFigures(
    ANN,
    labels.map((label) => ({ label, prediction: predictionOf(SNEAKER, ALWAYS_TAG) })),
  );
const NETWORK = { hasNone: true };
const set = (labels: number[], otherGarments: string[] = []) => ({
  name: 'shop',
  figures: ask(labels),
  otherGarments,
});

test('says what each figure of a folder means', () => {
  const text = describePhotos(set([7, 7, 8, 10]), NETWORK, 2);
  const [title, , ...rest] = text.split('\n');
  expect(title).toBe('shop: 3 garments, 1 of none of the ten classes');
  expect(rest.slice(-11)).toEqual([
    'accuracy 0.6667  loss 0.6852',
    'balanced accuracy 0.5000  (mean recall of the 2 classes that have photographs)',
    '',
    '  0.5000 how well garments are told from other things (AUROC: 1 always, 0.5 by chance)',
    ' 100.0 % of the garments get a tag',
    '  66.7 % of those tags are right',
    ' 100.0 % of the other things get a tag',
    expect.stringMatching(
      /^ {2}0\.1333 expected calibration error: how far confidence is from accuracy \(by chance alone it would be 0\.\d{4}\)$/,
    ),
    '',
    'Left out: 2 photographs that could not be read.',
    '',
  ]);
});

test('a folder of other things alone says what is missing, and what stood in for it', () => {
  const alone = describePhotos(set([10]), NETWORK);
  expect(alone).toMatch(/^shop: 0 garments, 1 of none of the ten classes\n\n {5}n\/a how well/);
  expect(alone).toContain(
    'there are no garments here; name a folder of them with another --photos',
  );
  const besides = describePhotos(set([10], ['a', 'b']), NETWORK);
  expect(besides).toContain(', against the garments of a, b');
});

test('says that a network cannot answer none of the ten', () => {
  const text = describePhotos(set([7, 10]), ANN);
  expect(text).toContain('this network cannot answer that it is none of the ten');
});

test('Fashion-MNIST has no tags to speak of', () => {
  const text = describeImages(ask([7, 7, 7, 8]));
  expect(text).toMatch(/^Fashion-MNIST: 4 images\n/);
  expect(text).toContain('accuracy 0.7500  loss ');
  expect(text).toContain('  0.0500 expected calibration error');
  expect(text).not.toContain('get a tag');
});
