import { expect, test } from 'vitest';
import { overview } from './overview';
import {
  correctedImage,
  mixedSummary,
  noneImage,
  sampleSummary,
  taggedImage,
  unreadImage,
  unsureImage,
  waitingImage,
} from './sample';

test('nothing found gives nothing', () => {
  expect(overview([])).toEqual({
    found: 0,
    far: 0,
    answered: 0,
    read: 0,
    tagged: 0,
    categories: [],
    corrected: 0,
    unsure: { images: [], share: 0 },
    none: { images: [], share: 0 },
    unread: [],
  });
});

test('categories come with their images and their share of the answered, most frequent first', () => {
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

test('only certain tags count in categories, and every picture is counted once', () => {
  const found = overview(mixedSummary.images);
  const { categories, unsure, none, unread, tagged, read } = found;
  expect(categories.map(({ id, images }) => [id, images.length])).toEqual([
    ['dress', 5],
    ['bag', 2],
  ]);
  expect([unsure.images.length, none.images.length, unread.length]).toEqual([1, 2, 2]);
  expect(tagged + unsure.images.length + none.images.length).toBe(read);
  expect(read + unread.length).toBe(found.found);
  const shares = [...categories, unsure, none].reduce((sum, { share }) => sum + share, 0);
  expect(shares).toBeCloseTo(1, 12);
  expect(none.images.map(({ image }) => image.alt)).toEqual(['A watch', 'A mug']);
});

test('a corrected picture counts as what the person says', () => {
  const images = [
    correctedImage(taggedImage('bag'), 'dress'),
    taggedImage('dress'),
    correctedImage(unsureImage('shirt', 'coat'), 'coat'),
    correctedImage(taggedImage('bag'), 'none'),
    correctedImage(noneImage(), 'bag'),
  ];
  const { categories, unsure, none, corrected, tagged } = overview(images);
  expect(categories.map(({ id, images: those }) => [id, those.length])).toEqual([
    ['dress', 2],
    ['coat', 1],
    ['bag', 1],
  ]);
  expect([unsure.images.length, none.images.length]).toEqual([0, 1]);
  expect([tagged, corrected]).toEqual([4, 4]);
});
