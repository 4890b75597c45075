import { expect, test } from 'vitest';
import { type Look, lookTwice } from './second-look';

/** Two columns: what the left one is brighter by makes the first of three answers likelier. */
function lookLeft() {
  const seen: number[][] = [];
  const look: Look = async (inputs) => {
    seen.push(...inputs.map((input) => [...input]));
    return inputs.map(([left, right]) => Float32Array.of(left! / 100, right! / 100, 0.25));
  };
  return { look, seen };
}

const SURE = Uint8Array.of(75, 0, 5, 6);
const UNSURE = Uint8Array.of(50, 25, 7, 8);

test('looks again, mirrored, at what is not likely enough, and takes the mean', async () => {
  const { look, seen } = lookLeft();
  const rows = await lookTwice(look, [SURE, UNSURE], { below: 0.6, channels: 1 });
  expect(seen).toEqual([[...SURE], [...UNSURE], [25, 50, 8, 7]]);
  expect(rows.map((row) => [...row])).toEqual([
    [0.75, 0, 0.25],
    [0.375, 0.375, 0.25],
  ]);
});

test('mirrors pixels of red, green and blue whole', async () => {
  const seen: number[][] = [];
  const look: Look = async (inputs) => {
    seen.push(...inputs.map((input) => [...input]));
    return inputs.map(() => Float32Array.of(0.5, 0.5));
  };
  await lookTwice(look, [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)], {
    below: 1,
    channels: 3,
  });
  expect(seen[1]).toEqual([4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9]);
});

test.each([
  ['what is likely enough, to the letter', [SURE], 0.75, 1],
  ['anything where no look is to be the second', [SURE, UNSURE], 0, 2],
  ['nothing', [], 1, 0],
])('looks once at %s', async (_, inputs, below, looks) => {
  const { look, seen } = lookLeft();
  expect(await lookTwice(look, inputs, { below, channels: 1 })).toHaveLength(inputs.length);
  expect(seen).toHaveLength(looks);
});

test('leaves what it was given as it was', async () => {
  const { look } = lookLeft();
  const given = UNSURE.slice();
  await lookTwice(look, [given], { below: 1, channels: 1 });
  expect(given).toEqual(UNSURE);
});
