import { expect, test } from 'vitest';
import { placeLabel } from './place-label';

const window = { width: 1000, height: 800 };

test.each([
  ['in the window', { left: 100, top: 100, width: 200, height: 300 }, [106, 374, 188]],
  ['half below it', { left: 100, top: 700, width: 200, height: 300 }, [106, 774, 188]],
  ['half left of it', { left: -100, top: 100, width: 200, height: 300 }, [6, 374, 88]],
  ['half right of it', { left: 900, top: 100, width: 200, height: 300 }, [906, 374, 88]],
  ['a sliver of it', { left: 100, top: 780, width: 200, height: 300 }, undefined],
  ['above it', { left: 100, top: -400, width: 200, height: 300 }, undefined],
  ['without a size', { left: 100, top: 100, width: 0, height: 0 }, undefined],
])('%s', (_, box, place) => {
  const { left, top, width } = placeLabel(box, window) ?? {};
  expect(place && [left, top, width]).toEqual(place);
  if (!place) expect(left).toBeUndefined();
});
