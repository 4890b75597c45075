import { expect, test } from 'vitest';
import { borderColour, borderPixels } from './border';

test('the border is each outermost pixel once', () => {
  expect(borderPixels(3, 3).sort()).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
  expect(borderPixels(2, 4).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('its colour is the median of each channel, whatever touches the edge', () => {
  const pixels = new Uint8Array(5 * 5 * 3);
  for (let pixel = 0; pixel < 25; pixel++) pixels.set([200, 100, 50], pixel * 3);
  for (const garment of [10, 11, 12, 13, 14]) pixels.set([0, 0, 0], garment * 3);
  expect(borderColour({ width: 5, height: 5, pixels })).toEqual([200, 100, 50]);
});
