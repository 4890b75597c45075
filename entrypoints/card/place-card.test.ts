import { expect, test } from 'vitest';
import { type Box, placeCard } from './place-card';

const card = { width: 250, height: 180 };
const window = { width: 1000, height: 800 };

test.each<[where: string, image: Box, left: number, top: number]>([
  ['right', { left: 100, top: 100, width: 200, height: 300 }, 308, 100],
  ['left', { left: 700, top: 100, width: 250, height: 300 }, 442, 100],
  ['under', { left: 100, top: 50, width: 800, height: 300 }, 100, 358],
  ['over', { left: 100, top: 400, width: 800, height: 390 }, 100, 212],
  ['upon', { left: 0, top: 0, width: 1000, height: 800 }, 8, 8],
  ['right, but not below the window', { left: 100, top: 700, width: 200, height: 300 }, 308, 612],
  ['right, but not above the window', { left: 100, top: -150, width: 200, height: 300 }, 308, 8],
])('%s', (_, image, left, top) => {
  expect(placeCard(image, card, window)).toEqual({ left, top });
});

test('a window smaller than the card shows its beginning', () => {
  const image = { left: 0, top: 0, width: 100, height: 100 };
  expect(placeCard(image, card, { width: 200, height: 120 })).toEqual({ left: 8, top: 8 });
});
