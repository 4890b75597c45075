import { expect, test } from 'vitest';
import { dataSets } from './data-sets';
import { samplePhotoReport } from './sample';

const SHA = '0123456789abcdef'.repeat(4);
const file = (name: string) => ({ file: name, sha256: SHA });

test('files stand with their data set, each with its licence', () => {
  const data = [
    file('t10k-images-idx3-ubyte.gz'),
    file('clothing-dataset/images.csv'),
    file('@mediapipe/objectron/trunk.tflite'),
    file('new.zip'),
  ];
  expect(dataSets({ data }).map(({ name, files }) => [name, files[0]?.file])).toEqual([
    ['Fashion-MNIST', 't10k-images-idx3-ubyte.gz'],
    ['clothing-dataset', 'clothing-dataset/images.csv'],
    [expect.stringContaining('Objectron'), '@mediapipe/objectron/trunk.tflite'],
    ['Other files', 'new.zip'],
  ]);
  expect(dataSets({ data }).map(({ licence }) => licence)).toEqual([
    expect.stringMatching(/^MIT/),
    expect.stringMatching(/^CC0/),
    expect.stringMatching(/^Apache 2.0/),
    'not stated',
  ]);
});

test('photographs are named where they were trained on, and only then', () => {
  const { photos } = samplePhotoReport();
  expect(dataSets({ data: [], photos }).map(({ name }) => name)).toEqual([
    'Photographs: catalog',
    'Photographs: other',
  ]);
});

test('so are those that the network it went on from had learned from, once', () => {
  const { photos } = samplePhotoReport();
  const startedFrom = { name: 'mobilenet (1)', sources: ['clothing-dataset', 'catalog', 'mine'] };
  expect(dataSets({ data: [], photos, startedFrom }).map(({ name }) => name)).toEqual([
    'Photographs: catalog',
    'Photographs: other',
    'Photographs: mine',
  ]);
});
