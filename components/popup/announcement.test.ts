import { expect, test } from 'vitest';
import { announcement } from './announcement';
import { mixedSummary, sampleSummary, taggedImage, waitingImage } from './sample';

const bag = taggedImage('bag');
const waiting = (number: number) => Array.from({ length: number }, () => waitingImage);

test.each([
  ['idle', [], ''],
  ['scanning', [], 'Looking for product pictures.'],
  ['scanning', [bag, ...waiting(7)], 'Tagging 8 pictures.'],
  ['scanning', [bag, bag, ...waiting(6)], 'Tagging 8 pictures: 25% done.'],
  ['scanning', [bag, bag, bag, ...waiting(5)], 'Tagging 8 pictures: 25% done.'],
  ['done', [], 'No product pictures found.'],
  ['done', [bag], 'Done: 1 of 1 picture tagged, 1 category.'],
  [
    'done',
    sampleSummary.images,
    'Done: 7 of 9 pictures tagged, 2 categories. Without a tag: 2 not read.',
  ],
  [
    'done',
    mixedSummary.images,
    'Done: 7 of 12 pictures tagged, 2 categories. Without a tag: 1 not sure, 2 none of the ten, 2 not read.',
  ],
] as const)('%s (%#): %3$s', (phase, images, text) => {
  expect(announcement({ phase, images: [...images] })).toBe(text);
});
