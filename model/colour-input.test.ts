import { expect, test } from 'vitest';
import { colourOf, makeColourInput } from './colour-input';
import type { RgbaImage } from './image';

type Rgb = readonly [red: number, green: number, blue: number];

const SIDE = 64;
const RED: Rgb = [200, 30, 40];
const SAND: Rgb = [230, 220, 190];

function picture(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgb,
  opacity = 255,
): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    data.set([...colourAt(at % width, Math.floor(at / width)), opacity], at * 4);
  }
  return { width, height, data };
}

function pixel(input: Uint8Array, x: number, y: number): number[] {
  return [...input.subarray((y * SIDE + x) * 3, (y * SIDE + x) * 3 + 3)];
}

test.each([
  { name: 'a portrait', width: 100, height: 200, beside: [4, 32], above: [32, 4] },
  { name: 'a landscape', width: 200, height: 100, beside: [32, 4], above: [4, 32] },
])(
  'the whole of $name, in the middle of its border’s colour',
  ({ width, height, beside, above }) => {
    // A thing that fills all but the border: nothing of it is cut off.
    const input = makeColourInput(
      picture(width, height, (x, y) =>
        x === 0 || y === 0 || x === width - 1 || y === height - 1 ? SAND : RED,
      ),
      SIDE,
    );
    expect(input).toHaveLength(SIDE * SIDE * 3);
    expect(pixel(input, SIDE / 2, SIDE / 2)).toEqual([...RED]);
    expect(pixel(input, beside[0]!, beside[1]!)).toEqual([...SAND]);
    expect(pixel(input, above[0]!, above[1]!)).toEqual([...RED]);
  },
);

test('every pixel is the mean of what it covers', () => {
  const stripes = picture(256, 256, (x) => (x % 4 < 2 ? [0, 100, 250] : [100, 0, 50]));
  const input = makeColourInput(stripes, SIDE);
  expect(new Set(Array.from({ length: SIDE }, (_, x) => String(pixel(input, x, 9))))).toEqual(
    new Set(['50,50,150']),
  );
});

test('a small picture is enlarged smoothly', () => {
  const input = makeColourInput(
    picture(16, 16, (x) => (x < 8 ? [0, 0, 0] : [200, 100, 40])),
    SIDE,
  );
  const reds = Array.from({ length: SIDE }, (_, x) => pixel(input, x, 20)[0]);
  expect(reds.slice(28, 36)).toEqual([0, 0, 25, 75, 125, 175, 200, 200]);
});

test('a picture of one pixel, and one that is hardly wider', () => {
  const one = makeColourInput(
    picture(1, 1, () => RED),
    SIDE,
  );
  expect(pixel(one, 63, 63)).toEqual([...RED]);
  expect(
    makeColourInput(
      picture(500, 2, () => RED),
      SIDE,
    ),
  ).toEqual(one);
});

test('what is transparent lies on its ground', () => {
  const input = makeColourInput(
    picture(80, 80, () => [0, 0, 0], 0),
    SIDE,
  );
  expect(new Set(input)).toEqual(new Set([255]));
});

test('an image of Fashion-MNIST is dark on white, without colour', () => {
  expect([...colourOf(Uint8Array.of(0, 255, 55))]).toEqual([255, 255, 255, 0, 0, 0, 200, 200, 200]);
});
