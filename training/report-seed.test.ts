import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePhotoReport } from '../components/report/sample';
import type { Report, TrainingRun } from '../model/report';
import type { PhotoSource } from './photo-sources';
import { comparableReport, keptSeeds, reportSeed, withSeed } from './report-seed';

const REPORT = samplePhotoReport();

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

test('the figures go into the file, beside what was there; the order of folders is no matter', async () => {
  const { report, comparable } = await bundledThere();
  const sources = [...comparable.sources].reverse();
  const run9 = { ...report.bundled, seed: 9 };
  const stopped = AbortSignal.abort(new Error('Stopped.'));
  await expect(reportSeed(folder, run9, comparable, stopped)).rejects.toThrow('Stopped.');
  expect(await comparableReport(folder, comparable)).toEqual(report);
  const never = new AbortController().signal;
  await reportSeed(folder, run9, { ...comparable, sources }, never);
  const { fashionMnistSeeds, bundled } = await comparableReport(folder, comparable);
  expect(fashionMnistSeeds?.runs.at(-1)?.seed).toBe(9);
  expect(bundled).toEqual(report.bundled);
});

test('runs with other seeds stay beside a network trained anew, while nothing else differs', async () => {
  const { report } = await bundledThere();
  const anew = (settings: TrainingRun['settings'], seed: number) => ({
    run: { ...report.bundled, settings, seed },
    decision: report.decision!,
  });
  const { settings, seed } = report.bundled;
  const runs = report.fashionMnistSeeds?.runs ?? [report.bundled];
  const others = await keptSeeds(folder, anew(settings, seed), SOURCES);
  expect(others).toEqual(runs.filter((one) => one.seed !== seed));
  expect(await keptSeeds(folder, anew(settings, 99), SOURCES)).toEqual(runs);
  expect(await keptSeeds(folder, anew({ ...settings, epochs: 1 }, seed), SOURCES)).toEqual([]);
  expect(await keptSeeds(folder, anew(settings, seed), [])).toEqual([]);
  expect(await keptSeeds(path.join(folder, 'nowhere'), anew(settings, seed), SOURCES)).toEqual([]);
});

type Changed = (sources: PhotoSource[]) => object;

test.each<[string, string, Changed, string]>([
  ['where there is no network', 'nowhere', () => ({}), 'is not there'],
  [
    'the seed of the network itself',
    '.',
    () => ({ seed: REPORT.bundled.seed }),
    'own: name another one',
  ],
  ['another recipe', '.', () => ({ settings: { epochs: 1 } }), 'other settings than these'],
  ['another look', '.', () => ({ secondLookBelow: 0 }), 'does not look again at the same images'],
  ['no photographs', '.', () => ({ sources: [] }), 'this run would from'],
  [
    'one photograph more to train on',
    '.',
    ([first, ...rest]) => ({ sources: [{ ...first!, train: [...first!.train, PHOTO] }, ...rest] }),
    'has other photographs than when',
  ],
  [
    'one fewer to choose the epoch by',
    '.',
    (sources) => ({
      sources: sources.map((one) => ({ ...one, validation: one.validation.slice(1) })),
    }),
    'has other photographs than when',
  ],
  [
    'without a source that helped to choose the epoch',
    '.',
    (sources) => ({ sources: sources.filter(({ name }) => name !== 'shops') }),
    'this run would from',
  ],
])('refuses %s, before the run', async (_, place, changed, message) => {
  const { comparable } = await bundledThere();
  const other = { ...comparable, ...changed(comparable.sources) };
  await expect(comparableReport(path.join(folder, place), other)).rejects.toThrow(message);
});

async function bundledThere() {
  await writeFile(path.join(folder, 'report.json'), JSON.stringify(REPORT));
  const { settings } = REPORT.bundled;
  const { secondLookBelow } = REPORT.decision!.settings;
  return { report: REPORT, comparable: { seed: 9, settings, secondLookBelow, sources: SOURCES } };
}

const PHOTO = { file: 'a.jpg', truth: 'bag' as const };

/** As many photographs of each class as the report says. */
const SOURCES = REPORT.photos!.map(({ name, counts }): PhotoSource => {
  const list = (part: object) =>
    Object.entries(part).flatMap(([truth, count]) =>
      Array.from({ length: count }, () => ({ file: 'a.jpg', truth: truth as 'bag' })),
    );
  return {
    name,
    train: list(counts.train),
    validation: list(counts.validation),
    test: list(counts.test),
  };
});
