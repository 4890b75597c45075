import { expect, test } from 'vitest';
import { PREVIEW_SIDE } from './input-side';
import { previewOf } from './preview';

test('a grey input is shown as it is', () => {
  const input = Uint8Array.from({ length: 28 * 28 }, (_, at) => at % 256);
  expect(previewOf(input, { side: 28, channels: 1 })).toEqual({
    side: 28,
    channels: 1,
    levels: input,
  });
});

test('an input in colour is shown smaller, every pixel the mean of what it covers', () => {
  const side = 2 * PREVIEW_SIDE;
  const input = new Uint8Array(side * side * 3);
  for (let at = 0; at < side * side; at++) input.set([at % 2 ? 200 : 100, 7, 250], at * 3);
  const preview = previewOf(input, { side, channels: 3 });
  expect(preview).toMatchObject({ side: PREVIEW_SIDE, channels: 3 });
  expect(preview.levels).toEqual(
    Uint8Array.from({ length: PREVIEW_SIDE ** 2 * 3 }, (_, at) => [150, 7, 250][at % 3]!),
  );
});
