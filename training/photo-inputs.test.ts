import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeInput } from '../model/input';
import { decodeImage } from './decode';
import { photoInputs } from './photo-inputs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-photo-inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the very inputs that the extension makes', async () => {
  const picture = await sharp({
    create: { width: 700, height: 900, channels: 3, background: '#eee' },
  })
    .composite([
      {
        input: { create: { width: 300, height: 500, channels: 3, background: '#345' } },
        left: 90,
        top: 200,
      },
    ])
    .jpeg()
    .toBuffer();
  const good = path.join(folder, 'good.jpg');
  const bad = path.join(folder, 'bad.jpg');
  await writeFile(good, picture);
  await writeFile(bad, picture.subarray(0, 200));
  const problems: string[] = [];
  const { inputs, labels, ...rest } = await photoInputs(
    [
      { file: bad, truth: 'bag' },
      { file: good, truth: 'dress' },
      { file: good, truth: 'none' },
    ],
    { side: 40, channels: 1 },
    { onProblem: (problem) => problems.push(problem) },
  );
  const expected = makeInput(await decodeImage(picture), { side: 40, channels: 1 });
  expect(rest).toEqual({ count: 2, files: [good, good], shape: { side: 40, channels: 1 } });
  expect([...labels]).toEqual([3, 10]);
  expect(Buffer.concat([expected, expected]).equals(inputs)).toBe(true);
  expect(inputs.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(problems).toEqual([expect.stringContaining(`${bad} is left out.`)]);
});
