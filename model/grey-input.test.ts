import { expect, test } from 'vitest';
import { makeGreyInput } from './grey-input';
import type { RgbaImage } from './image';
import { INPUT_SIDE, INPUT_SIZE } from './input-side';

const makeInput = (image: RgbaImage) => makeGreyInput(image, INPUT_SIDE);

type Rgba = readonly [number, number, number, number];

const WHITE: Rgba = [255, 255, 255, 255];
const BLACK: Rgba = [0, 0, 0, 255];

function picture(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgba,
): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colourAt(x, y), (y * width + x) * 4);
  }
  return { width, height, data };
}

/** A box of one colour on a background of another. */
function boxOn(background: Rgba, box: Rgba, [left, top, right, bottom]: number[]): RgbaImage {
  return picture(200, 200, (x, y) =>
    x >= left! && x < right! && y >= top! && y < bottom! ? box : background,
  );
}

/** First and last row and column of the input that are not background. */
function extent(input: Uint8Array) {
  const filled = [...input.keys()].filter((at) => input[at]! > 20);
  const rows = filled.map((at) => Math.floor(at / INPUT_SIDE));
  const columns = filled.map((at) => at % INPUT_SIDE);
  return {
    rows: [Math.min(...rows), Math.max(...rows)],
    columns: [Math.min(...columns), Math.max(...columns)],
  };
}

test.each([
  {
    name: 'a tall garment fills the height',
    box: [80, 20, 120, 180],
    rows: [0, 27],
    columns: [10, 16],
  },
  {
    name: 'a wide garment fills the width',
    box: [10, 90, 190, 130],
    rows: [11, 16],
    columns: [0, 27],
  },
  {
    name: 'a garment in the corner is centred',
    box: [0, 0, 40, 40],
    rows: [0, 27],
    columns: [0, 27],
  },
])('$name', ({ box, rows, columns }) => {
  expect(extent(makeInput(boxOn(WHITE, BLACK, box)))).toEqual({ rows, columns });
});

test.each<{ name: string; background: Rgba; garment: Rgba }>([
  { name: 'black on white', background: WHITE, garment: BLACK },
  { name: 'black on grey', background: [190, 190, 190, 255], garment: BLACK },
  { name: 'white on black', background: BLACK, garment: WHITE },
  { name: 'black on transparent', background: [9, 9, 9, 0], garment: BLACK },
])('$name: background is 0, garment is bright', ({ background, garment }) => {
  const input = makeInput(boxOn(background, garment, [80, 20, 120, 180]));
  expect(input[0]).toBe(0);
  expect(input[INPUT_SIZE - 1]).toBe(0);
  expect(input[14 * INPUT_SIDE + 13]).toBeGreaterThan(240);
});

test.each<{ name: string; background: Rgba; garment: Rgba }>([
  { name: 'white on a grey wall', background: [190, 190, 190, 255], garment: WHITE },
  { name: 'black on a dark floor', background: [70, 70, 70, 255], garment: BLACK },
])('$name keeps its shape', ({ background, garment }) => {
  const input = makeInput(boxOn(background, garment, [80, 20, 120, 180]));
  expect(extent(input)).toEqual({ rows: [0, 27], columns: [10, 16] });
});

test('dust on the background does not stop the trimming', () => {
  const dusty = boxOn(WHITE, BLACK, [80, 80, 120, 120]);
  dusty.data.set(BLACK, 4 * (200 * 5 + 5));
  expect(extent(makeInput(dusty))).toEqual({ rows: [0, 27], columns: [0, 27] });
});

test.each<[string, Rgba, Rgba, number]>([
  ['grey before white: their luma', WHITE, [128, 128, 128, 255], 127],
  // Y 76.2, Cb -43.0, Cr 127.5: (178.8² + 43.0² + 127.5²)^½.
  ['red before white: luma and colour', WHITE, [255, 0, 0, 255], 224],
  // Of one luma, 132.7, and Cb 0 before 26.7, Cr 0 before -9.1: 28.2 of at most 132.7.
  ['grey before a blue as bright: colour', [120, 130, 180, 255], [133, 133, 133, 255], 54],
])('%s, as ITU-R BT.601 has it', (_, background, colour, level) => {
  const input = makeInput(boxOn(background, colour, [40, 40, 160, 160]));
  expect(Math.abs(input[14 * INPUT_SIDE + 14]! - level)).toBeLessThanOrEqual(1);
});

test.each([
  { name: 'one colour', image: picture(30, 60, () => [120, 130, 140, 255]) },
  { name: 'one pixel', image: picture(1, 1, () => BLACK) },
  { name: 'one row', image: picture(500, 1, (x) => (x > 250 ? BLACK : WHITE)) },
])('$name still gives an input', ({ image }) => {
  expect(makeInput(image)).toHaveLength(INPUT_SIZE);
});

test('the size of the photograph does not change the input', () => {
  const at = (side: number) =>
    makeInput(
      picture(side, side, (x, y) =>
        Math.hypot(x / side - 0.5, y / side - 0.5) < 0.35 ? [40, 60, 120, 255] : WHITE,
      ),
    );
  const [small, large] = [at(224), at(448)];
  const difference = small.reduce((sum, level, index) => sum + Math.abs(level - large[index]!), 0);
  expect(difference / INPUT_SIZE).toBeLessThan(2);
});

test.each([28, 40, 56, 64])('at side %d the same garment lies in the same place', (side) => {
  const input = makeGreyInput(boxOn(WHITE, BLACK, [80, 20, 120, 180]), side);
  expect(input).toHaveLength(side * side);
  const bright = [...input.keys()].filter((at) => input[at]! > 128);
  const columns = bright.map((at) => at % side);
  // The box is 40 wide and 160 high.
  expect(Math.max(...bright.map((at) => Math.floor(at / side)))).toBe(side - 1);
  expect(Math.max(...columns) - Math.min(...columns) + 1).toBeCloseTo(side / 4, 0);
  expect(Math.max(...columns) + Math.min(...columns)).toBeCloseTo(side - 1, -1);
});
