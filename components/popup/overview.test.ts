import { expect, test } from 'vitest';
import { overview } from './overview';
import { sampleSummary, taggedImage, unreadImage, waitingImage } from './sample';

test('nothing found gives nothing', () => {
  expect(overview([])).toEqual({
    found: 0,
    answered: 0,
    tagged: 0,
    categories: [],
    unread: [],
    medianMilliseconds: undefined,
    backends: [],
  });
});

test('categories come with their images and their share of the tagged, most frequent first', () => {
  const { categories } = overview(sampleSummary.images);
  expect(categories.map(({ id, name, images, share }) => [id, name, images.length, share])).toEqual(
    [
      ['dress', 'Dress', 5, 5 / 7],
      ['bag', 'Bag', 2, 2 / 7],
    ],
  );
});

test('categories of one size keep the order of the taxonomy', () => {
  const { categories } = overview([taggedImage('bag'), taggedImage('coat')]);
  expect(categories.map(({ id }) => id)).toEqual(['coat', 'bag']);
});

test('unread and waiting images are counted apart', () => {
  const found = overview([taggedImage('bag'), unreadImage('broken'), waitingImage]);
  expect(found).toMatchObject({ found: 3, answered: 2, tagged: 1 });
  expect(found.unread.map(({ failure }) => failure.error)).toEqual(['broken']);
});

test.each([
  [[5], 5],
  [[30, 10, 20], 20],
  [[40, 10, 20, 30], 25],
])('the median of %j ms is %d', (times, median) => {
  const images = times.map((milliseconds) => taggedImage('bag', { milliseconds }));
  expect(overview(images).medianMilliseconds).toBe(median);
});
