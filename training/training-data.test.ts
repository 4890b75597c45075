import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../model/input';
import { DataError } from './data-error';
import type { FashionMnist } from './fashion-mnist';
import { fashionData, sourceInputs } from './training-data';

function images(count: number) {
  return {
    images: Uint8Array.from({ length: count * INPUT_SIZE }, (_, at) => Math.floor(at / INPUT_SIZE)),
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
  };
}

const FASHION: FashionMnist = { train: images(10), test: images(3), checksums: [] };

test('the end of the training file is kept back', () => {
  const { pools, validation, test: testImages } = fashionData(FASHION, 0.2);
  expect(pools.fashion.count).toBe(8);
  expect(pools.fashion.images).toHaveLength(8 * INPUT_SIZE);
  const [held] = validation;
  expect(held).toMatchObject({ name: 'fashion-mnist', photographs: false, count: 2 });
  expect([...held!.labels]).toEqual([8, 9]);
  expect(held!.inputs).toHaveLength(2 * INPUT_SIZE);
  expect(new Set(held!.inputs)).toEqual(new Set([8, 9]));
  for (const { buffer } of [pools.fashion.images, pools.fashion.labels, held!.inputs]) {
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  }
  expect(testImages.count).toBe(3);
});

test.each(['validation', 'test'] as const)(
  'a source none of whose photographs can be read is refused: %s',
  async (part) => {
    const damaged = [{ file: import.meta.filename, truth: 'bag' as const }];
    const source = { name: 'phone', train: [], validation: [], test: [], [part]: damaged };
    const reading = sourceInputs([source], part, { side: 64, channels: 3 });
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow('None of these photographs of phone can be read');
  },
);
