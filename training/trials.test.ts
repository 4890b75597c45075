import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trial } from '../model/report';
import { appendTrial, readTrials } from './trials';

const trial = (number: number): Trial => ({
  seed: 1,
  trial: number,
  round: 1,
  settings: { learningRate: 0.003 },
  steps: 100,
  score: 0.5,
  bySource: { catalog: 0.4, shops: 0.6 },
  seconds: 12,
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-trials-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('reads what was added', async () => {
  const file = path.join(folder, 'new/search.jsonl');
  expect(await readTrials(file)).toEqual([]);
  await appendTrial(file, trial(1));
  await appendTrial(file, trial(2));
  expect(await readTrials(file)).toEqual([trial(1), trial(2)]);
});

test('a line that was cut off when the search was killed is forgotten', async () => {
  const file = path.join(folder, 'killed.jsonl');
  await appendTrial(file, trial(1));
  await appendFile(file, '{"seed":1,"tri');
  expect(await readTrials(file)).toEqual([trial(1)]);
  await appendTrial(file, trial(2));
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  expect(await readTrials(file)).toEqual([trial(1), trial(2)]);
});

test.each([
  ['garbage', 'hello'],
  ['another object', '{"seed": 1}'],
])('says which line is %s', async (_, line) => {
  const file = path.join(folder, 'damaged.jsonl');
  await writeFile(file, `${JSON.stringify(trial(1))}\n${line}\n`);
  await expect(readTrials(file)).rejects.toThrow(/damaged\.jsonl, line 2 is no trial/);
});
