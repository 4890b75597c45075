import { mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillFeatureFile, readFeatures } from './feature-file';

const SIZE = 3;
const COUNT = 200;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-features-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = (name: string) => ({ file: path.join(folder, name), size: SIZE, count: COUNT });

/** Every seventh input cannot be made; the others' features are their index, and one and two more. */
function maker(made: number[] = []) {
  return {
    input: async (index: number) => {
      made.push(index);
      return index % 7 === 3 ? undefined : Uint8Array.of(index);
    },
    features: async (inputs: readonly Uint8Array[]) =>
      Uint16Array.from(inputs.flatMap(([index]) => [index!, index! + 1, index! + 2])),
  };
}

function contents(name: string) {
  const reader = readFeatures(fileOf(name));
  const rows = Array.from({ length: COUNT }, (_, index) => {
    if (!reader.isThere(index)) return 'missing';
    const row = new Uint16Array(SIZE + 2);
    reader.read(index, row, 1);
    return row.join();
  });
  reader.close();
  return rows;
}

test('each record is what the layers give of its input, where there is one', async () => {
  await fillFeatureFile(fileOf('whole'), maker());
  const rows = contents('whole');
  expect(rows[5]).toBe('0,5,6,7,0');
  expect(rows[3]).toBe('missing');
  expect(rows[198]).toBe('0,198,199,200,0');
});

test('a run that was stopped goes on where it was, and ends with the same records', async () => {
  const stop = new AbortController();
  const stopped = fillFeatureFile(fileOf('stopped'), {
    ...maker(),
    onProgress: () => stop.abort(new Error('stopped')),
    signal: stop.signal,
  });
  await expect(stopped).rejects.toThrow('stopped');
  const { size } = await stat(path.join(folder, 'stopped'));
  expect(size).toBe(64 * SIZE * 2);
  // As if it had been killed while it wrote.
  await truncate(path.join(folder, 'stopped'), size - 5);

  const made: number[] = [];
  await fillFeatureFile(fileOf('stopped'), maker(made));
  expect(Math.min(...made)).toBe(63);
  expect(contents('stopped')).toEqual(contents('whole'));
});

test('nothing is made twice', async () => {
  const made: number[] = [];
  await fillFeatureFile(fileOf('whole'), maker(made));
  expect(made).toEqual([]);
});

test('says which record a file that is too short lacks', () => {
  const reader = readFeatures({ ...fileOf('whole'), count: COUNT + 1 });
  expect(() => reader.isThere(COUNT)).toThrow(`ends before its record ${COUNT}`);
  reader.close();
});
