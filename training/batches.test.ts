import { expect, test } from 'vitest';
import { type BatchRecipe, createExamples } from './batches';
import type { FashionPool, PhotoPool, TrainingPools } from './pools';

const RECIPE: BatchRecipe = {
  fashionShare: 0.4,
  imbalance: 0,
  noneWeight: 2,
  plainShare: 0.2,
  coarseShare: 0.3,
  fashion: { plainShare: 0.5, shift: 1, zoom: 0.1, turn: 5, toneShare: 0.5, eraseShare: 0.5 },
  photo: {
    newBackground: 0.5,
    cropShare: 0.5,
    crop: 0.2,
    zoomOutShare: 0.5,
    zoomOut: 0.6,
    turnShare: 0.5,
    turn: 10,
    toneShare: 0.5,
    negative: 0.1,
  },
};

test('shows each image of Fashion-MNIST once an epoch, in another order each time', () => {
  const { rowsPerEpoch, fillRow } = createExamples(pools(), RECIPE, 1);
  expect(rowsPerEpoch).toBe(25);
  const labels = (epoch: number) =>
    Array.from({ length: rowsPerEpoch }, (_, row) => fillRow(epoch, row, 28, blank(28), 0));
  // The images' labels are 0 to 9, the photographs' 1, 2 and 10; those of 0 and 3 to 9 are Fashion-MNIST's.
  for (const epoch of [1, 2]) {
    expect([0, 3, 4, 5, 6, 7, 8, 9].map((label) => count(labels(epoch), label))).toEqual(
      Array(8).fill(1),
    );
  }
  expect(labels(1)).not.toEqual(labels(2));
});

test('makes the same example whoever asks, and in whatever order', () => {
  const one = createExamples(pools(), RECIPE, 1);
  const other = createExamples(pools(), RECIPE, 1);
  const make = ({ fillRow }: typeof one, epoch: number, row: number) => {
    const x = blank(32);
    return [fillRow(epoch, row, 32, x, 0), ...x];
  };
  const rows = Array.from({ length: 25 }, (_, row) => row);
  const forwards = rows.map((row) => make(one, 3, row));
  make(other, 1, 7);
  const backwards = rows.map((row) => make(other, 3, 24 - row)).reverse();
  expect(backwards).toEqual(forwards);
  expect(make(createExamples(pools(), RECIPE, 2), 3, 0)).not.toEqual(forwards[0]);
});

test('shows every class of the photographs equally often, and none of them as often as asked', () => {
  const { rowsPerEpoch, fillRow } = createExamples(pools(), { ...RECIPE, fashionShare: 0.01 }, 1);
  const labels = Array.from({ length: rowsPerEpoch }, (_, row) =>
    fillRow(1, row, 28, blank(28), 0),
  );
  const [few, many, none] = [1, 2, 10].map((label) => count(labels, label) / rowsPerEpoch);
  expect(few).toBeCloseTo(0.25, 1);
  expect(many).toBeCloseTo(0.25, 1);
  expect(none).toBeCloseTo(0.5, 1);
});

test('shows classes as often as there are photographs of them, where that is asked for', () => {
  const recipe = { ...RECIPE, fashionShare: 0.01, imbalance: 1, noneWeight: 1 };
  const { rowsPerEpoch, fillRow } = createExamples(pools(), recipe, 1);
  const labels = Array.from({ length: rowsPerEpoch }, (_, row) =>
    fillRow(1, row, 28, blank(28), 0),
  );
  expect(count(labels, 2) / rowsPerEpoch).toBeCloseTo(5 / 7, 1);
});

test('is all Fashion-MNIST where there are no photographs', () => {
  const { rowsPerEpoch } = createExamples({ ...pools(), photos: [] }, RECIPE, 1);
  expect(rowsPerEpoch).toBe(10);
});

function pools(): TrainingPools {
  return { fashion: fashion(), photos: [photos([1, 2, 2, 2, 2, 2, 10])] };
}

function fashion(): FashionPool {
  const labels = Uint8Array.from({ length: 10 }, (_, label) => label);
  const images = Uint8Array.from({ length: 10 * 784 }, (_, at) => at % 251);
  return { name: 'fashion-mnist', count: 10, labels, images };
}

function photos(labels: number[]): PhotoPool {
  const [width, height] = [20, 30];
  const size = width * height * 3;
  return {
    name: 'drawn',
    count: labels.length,
    labels: Uint8Array.from(labels),
    pixels: Uint8Array.from({ length: labels.length * size }, (_, at) => (at * at) % 256),
    offsets: Float64Array.from(labels, (_, index) => index * size),
    widths: new Uint16Array(labels.length).fill(width),
    heights: new Uint16Array(labels.length).fill(height),
  };
}

function blank(side: number): Float32Array {
  return new Float32Array(side * side);
}

function count(labels: number[], wanted: number): number {
  return labels.filter((label) => label === wanted).length;
}
