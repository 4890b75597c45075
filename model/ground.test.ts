import { expect, test } from 'vitest';
import { makeGreyInput } from './grey-input';
import { groundOf, onGround } from './ground';
import type { RgbaImage } from './image';

type Colour = [red: number, green: number, blue: number];

const SIDE = 120;

/** A T-shirt's outline, in shares of the picture's side. */
function isShirt(x: number, y: number): boolean {
  const isBody = x > 0.3 && x < 0.7 && y > 0.15 && y < 0.9;
  const isSleeve = x > 0.1 && x < 0.9 && y > 0.15 && y < 0.4;
  const isNeck = (x - 0.5) ** 2 + (y - 0.15) ** 2 < 0.008;
  return (isBody || isSleeve) && !isNeck;
}

/** A picture drawn point by point; each colour with its opacity, 0 to 255. */
function drawn(colourAt: (x: number, y: number) => [...Colour, number]): RgbaImage {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let at = 0; at < SIDE * SIDE; at++) {
    data.set(colourAt(((at % SIDE) + 0.5) / SIDE, (Math.floor(at / SIDE) + 0.5) / SIDE), at * 4);
  }
  return { width: SIDE, height: SIDE, data };
}

const cutOut = (...colour: Colour) =>
  drawn((x, y) => (isShirt(x, y) ? [...colour, 255] : [0, 0, 0, 0]));

/** Where the network sees something. */
const outline = (image: RgbaImage, side: number) =>
  [...makeGreyInput(image, side)].map((level) => (level > 60 ? '#' : '.')).join('');

test.each([28, 56])(
  'a garment cut out shows its outline, whatever its colour, at %i pixels',
  (side) => {
    const black = outline(cutOut(10, 10, 10), side);
    expect(black.split('#').length).toBeGreaterThan(side * side * 0.3);
    const colours: Colour[] = [
      [255, 255, 255],
      [247, 243, 234],
      [232, 232, 232],
      [128, 128, 128],
      [200, 60, 40],
    ];
    for (const colour of colours) expect(outline(cutOut(...colour), side), `${colour}`).toBe(black);
  },
);

test.each<[what: string, image: RgbaImage, ground: Colour]>([
  ['a black shirt', cutOut(10, 10, 10), [255, 255, 255]],
  ['a blue shirt', cutOut(40, 70, 160), [255, 255, 255]],
  ['a white shirt', cutOut(255, 255, 255), [0, 0, 0]],
  [
    'a shirt striped in black and white',
    drawn((x, y) =>
      isShirt(x, y) ? ((y * 20) % 2 < 1 ? [0, 0, 0, 255] : [255, 255, 255, 255]) : [0, 0, 0, 0],
    ),
    [128, 128, 128],
  ],
  [
    'a dark shirt with a small white print',
    drawn((x, y) =>
      !isShirt(x, y)
        ? [0, 0, 0, 0]
        : Math.hypot(x - 0.5, y - 0.5) < 0.06
          ? [255, 255, 255, 255]
          : [30, 30, 60, 255],
    ),
    [255, 255, 255],
  ],
  [
    'a black shirt with its soft shadow',
    drawn((x, y) => (isShirt(x, y) ? [10, 10, 10, 255] : [0, 0, 0, isShirt(x, y - 0.03) ? 60 : 0])),
    [255, 255, 255],
  ],
  [
    'a white shirt with its soft shadow',
    drawn((x, y) =>
      isShirt(x, y) ? [255, 255, 255, 255] : [0, 0, 0, isShirt(x, y - 0.03) ? 60 : 0],
    ),
    [0, 0, 0],
  ],
  [
    'a photograph with round corners, before a light wall',
    drawn((x, y) =>
      Math.hypot(Math.max(0, Math.abs(x - 0.5) - 0.4), Math.max(0, Math.abs(y - 0.5) - 0.4)) > 0.1
        ? [0, 0, 0, 0]
        : isShirt(x, y)
          ? [20, 90, 60, 255]
          : [236, 233, 228, 255],
    ),
    [236, 233, 228],
  ],
  ['nothing at all', drawn(() => [0, 0, 0, 0]), [255, 255, 255]],
])('%s is laid on the ground that shows it', (_, image, ground) => {
  expect(groundOf(image)).toEqual(ground);
});

test('of an opaque picture the colours stay what they are, also of a white one', () => {
  const image = drawn((x, y) => [255 * x, isShirt(x, y) ? 255 : 230, 255 * y, 255]);
  const colours = [...image.data].filter((_, at) => at % 4 !== 3);
  expect([...onGround(image)]).toEqual(colours);
});
