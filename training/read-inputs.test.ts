import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeInput } from '../model/input';
import { decodeImage } from './decode';
import { drawShirt } from './drawn-images';
import { readInputs } from './read-inputs';

const SHAPE = { side: 40, channels: 1 } as const;

let folder: string;
const drawings = new Map<string, Buffer>();
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-inputs-'));
  for (let index = 0; index < 20; index++) {
    const drawing = sharp(drawShirt(60 + 10 * index, 200));
    const file = path.join(folder, `${index}.png`);
    drawings.set(file, await drawing.png().toBuffer());
    await writeFile(file, drawings.get(file)!);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test('reads many images in their order, and says which cannot be read', async () => {
  const files = [...drawings.keys()];
  const sources = [...files.slice(0, 7), path.join(folder, 'nowhere.png'), ...files.slice(7)];
  const done: number[] = [];
  const results = await readInputs(sources, SHAPE, (count) => done.push(count));
  expect(done).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  expect(results[7]).toEqual({ error: 'The file does not exist.' });
  for (const [index, source] of sources.entries()) {
    if (index === 7) continue;
    expect(results[index]?.input).toEqual(
      makeInput(await decodeImage(drawings.get(source)!), SHAPE),
    );
  }
});

test('reads nothing', async () => {
  expect(await readInputs([], SHAPE)).toEqual([]);
});
