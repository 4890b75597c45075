import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Report, readReport, type TrainingRun } from '../model/report';
import type { PhotoSource } from './photo-sources';
import { comparableReport, reportSeed, withSeed } from './report-seed';

const NETWORK = path.join(import.meta.dirname, '../model/networks/cnn');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-seed-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(seed: number, accuracy: number): TrainingRun {
  return { seed, settings: {}, test: { accuracy, loss: 1 - accuracy } } as TrainingRun;
}

test('runs with other seeds are added one by one; the same seed again replaces its older run', () => {
  const report = { bundled: run(1, 0.9) } as Report;
  const three = withSeed(withSeed(report, run(2, 0.8)), run(3, 0.7));
  expect(three.fashionMnistSeeds).toMatchObject({ accuracy: { mean: expect.closeTo(0.8) } });
  const again = withSeed(three, run(2, 0.5));
  expect(again.fashionMnistSeeds?.runs.map(({ seed }) => seed)).toEqual([1, 3, 2]);
  expect(again.fashionMnistSeeds?.accuracy.mean).toBeCloseTo(0.7);
});

test('the figures go into the file, beside what was there', async () => {
  const bundled = await bundledReport();
  await writeFile(path.join(folder, 'report.json'), JSON.stringify(bundled));
  const comparable = { settings: bundled.bundled.settings, sources: sourcesOf(bundled) };
  await reportSeed(folder, { ...bundled.bundled, seed: 9 }, comparable);
  const { fashionMnistSeeds, ...rest } = await comparableReport(folder, comparable);
  expect(fashionMnistSeeds?.runs.at(-1)?.seed).toBe(9);
  expect(rest.bundled).toEqual(bundled.bundled);
});

test.each([
  ['where there is no network', 'nowhere', {}, 'is not there'],
  ['where the recipe is another one by now', '.', { settings: { epochs: 1 } }, 'other settings'],
  ['on other photographs', '.', { sources: [] }, 'other photographs than those named here'],
])('refuses %s, before the run', async (_, place, changed, message) => {
  const bundled = await bundledReport();
  await writeFile(path.join(folder, 'report.json'), JSON.stringify(bundled));
  const comparable = { settings: bundled.bundled.settings, sources: sourcesOf(bundled) };
  await expect(
    comparableReport(path.join(folder, place), { ...comparable, ...changed }),
  ).rejects.toThrow(message);
});

async function bundledReport(): Promise<Report> {
  return readReport(await readFile(path.join(NETWORK, 'report.json'), 'utf8'));
}

/** As many photographs of each class as the report says. */
function sourcesOf({ photos = [] }: Report): PhotoSource[] {
  return photos.map(({ name, counts }) => ({
    name,
    validation: [],
    test: [],
    train: Object.entries(counts.train).flatMap(([truth, count]) =>
      Array.from({ length: count }, () => ({ file: 'a.jpg', truth: truth as 'bag' })),
    ),
  }));
}
