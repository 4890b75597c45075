import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CLASS_IDS } from '../model/taxonomy';
import { classMeans } from './class-means';

const SIZE = 28 * 28;

/** Images that are of one grey level each. */
function flat(levels: number[], labels: number[]) {
  const images = Uint8Array.from(levels.flatMap((level) => new Array<number>(SIZE).fill(level)));
  return { images, labels: Uint8Array.from(labels), count: labels.length };
}

async function levels(png: string): Promise<Set<number>> {
  const picture = sharp(Buffer.from(png, 'base64'));
  expect(await picture.metadata()).toMatchObject({ width: 28, height: 28, channels: 1 });
  return new Set(await picture.raw().toBuffer());
}

test('each class has the mean of its images, as a small PNG', async () => {
  const means = await classMeans(flat([10, 20, 255], [0, 0, 6]));
  expect(Object.keys(means)).toEqual(CLASS_IDS);
  expect(await levels(means['t-shirt-top'])).toEqual(new Set([15]));
  expect(await levels(means.shirt)).toEqual(new Set([255]));
  expect(await levels(means.bag)).toEqual(new Set([0]));
});
