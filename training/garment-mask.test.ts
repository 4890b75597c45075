import { expect, test } from 'vitest';
import type { RgbPhoto } from './background';
import { garmentMask } from './garment-mask';

/** Letters are pixels: a dot is a pale backdrop, a small o a little off it, x a garment. */
function photo(...rows: string[]): RgbPhoto {
  const levels: Record<string, number> = { '.': 240, o: 230, x: 40 };
  const pixels = Uint8Array.from(
    [...rows.join('')].flatMap((pixel) => Array(3).fill(levels[pixel])),
  );
  return { width: rows[0]!.length, height: rows.length, pixels };
}

test('the garment is what the border does not reach through its own colour, holes included', () => {
  const mask = garmentMask(photo('......', '.xxxo.', '.x.xo.', '.xxx..', '......'));
  expect(mask).toEqual(Uint8Array.from([...'000000011100011100011100000000'].map(Number)));
});

test('before a backdrop that is not plain there is no telling', () => {
  expect(garmentMask(photo('x.x.', '.xx.', 'x..x', '.x.x'))).toBeUndefined();
});
