import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PhotoFigures, type Report, readReport } from '../model/report';
import type { Measured } from './measure-network';
import { CLOTHING, heldBackName, type PhotoSource } from './photo-sources';
import {
  checkMeasuredAlike,
  keptComparisons,
  type RunWithout,
  reportWithout,
  withFigures,
} from './report-without';
import type { FinishedRun } from './run';
import { sourcesOfReport } from './sources-of-report';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-without-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FIGURES = { answered: 0.5 } as PhotoFigures;
const REPORT = { network: 'cnn', leaveOneSourceOut: [] as unknown } as Report;

function source(name: string, isTrainedOn: boolean): PhotoSource {
  const photos = [{ file: 'a.jpg', truth: 'bag' as const }];
  return { name, train: isTrainedOn ? photos : [], validation: [], test: photos };
}

function left(without: string[], trained: string[]): RunWithout {
  return {
    without,
    downloaded: 2,
    sources: [
      ...trained.map((name) => source(name, true)),
      ...without.map((name) => source(name, false)),
    ],
    measured: {
      fashionMnist: { n: 1 } as Measured['fashionMnist'],
      photos: [...trained, ...without].map((name) => ({ source: name, figures: FIGURES })),
    },
    run: { seconds: 60, history: [{}, {}] } as RunWithout['run'],
    decision: { settings: { secondLookBelow: 0.8 } } as RunWithout['decision'],
  };
}

test('one source left out is one more figure; trained again, it replaces its older one', () => {
  const once = withFigures(REPORT, left(['catalog'], [CLOTHING, 'shop']));
  const twice = withFigures(once, left(['shop'], [CLOTHING, 'catalog']));
  const again = withFigures(twice, left(['catalog'], [CLOTHING, 'shop']));
  expect(again.leaveOneSourceOut?.map((entry) => entry.source)).toEqual(['shop', 'catalog']);
  expect(again.leaveOneSourceOut?.[0]).toEqual({
    source: 'shop',
    without: ['shop'],
    epochs: 2,
    seconds: 60,
    secondLookBelow: 0.8,
    figures: FIGURES,
  });
  expect(again.withoutOwnPhotos).toBeUndefined();
});

test('left out together with others it is another figure than left out alone', () => {
  const alone = withFigures(REPORT, left(['catalog'], [CLOTHING, 'shop']));
  const together = withFigures(alone, left(['catalog', 'shop'], ['other', CLOTHING]));
  const again = withFigures(together, left(['shop', 'catalog'], ['other', CLOTHING]));
  expect(again.leaveOneSourceOut).toMatchObject([
    { source: 'catalog', without: ['catalog'] },
    { source: 'shop', without: ['shop', 'catalog'] },
    { source: 'catalog', without: ['shop', 'catalog'] },
  ]);
});

test('sources of one origin are left out together, and what is held back of them is measured', () => {
  const run = left(['shop', CLOTHING], ['catalog']);
  run.measured.photos.push({ source: heldBackName(CLOTHING), figures: FIGURES });
  const report = withFigures(REPORT, run);
  expect(report.leaveOneSourceOut).toMatchObject([
    { source: 'shop', without: ['shop', CLOTHING] },
    { source: CLOTHING, without: ['shop', CLOTHING] },
    { source: heldBackName(CLOTHING), without: ['shop', CLOTHING] },
  ]);
});

test('with all folders left out it is what anybody gets', () => {
  const run = left(['catalog', 'shop'], [CLOTHING]);
  const unseen = source('other-shops', false);
  const sources = [...run.sources, { ...unseen, validation: unseen.test }];
  const report = withFigures(REPORT, { ...run, sources });
  expect(report.leaveOneSourceOut).toEqual([]);
  expect(report.withoutOwnPhotos).toMatchObject({
    sources: [CLOTHING],
    chosenBy: ['other-shops'],
    epochs: 2,
    seconds: 60,
  });
  expect(report.withoutOwnPhotos?.photos).toHaveLength(3);
});

test('where a folder that is left out has some of its photographs, it is not what anybody gets', () => {
  const report = withFigures(REPORT, { ...left(['catalog', 'shop'], [CLOTHING]), downloaded: 3 });
  expect(report.withoutOwnPhotos).toBeUndefined();
  expect(report.leaveOneSourceOut?.map((entry) => entry.source)).toEqual(['catalog', 'shop']);
});

test('figures are added while nobody has stopped the command', async () => {
  const file = path.join(folder, 'report.json');
  const bundled = path.join(import.meta.dirname, '../model/networks/cnn/report.json');
  const text = await readFile(bundled, 'utf8');
  await writeFile(file, text);
  const run = left(['catalog'], [CLOTHING, 'shop']);
  const { settings } = readReport(text).bundled;
  const catalog = sourcesOfReport(readReport(text)).find(({ name }) => name === 'catalog')!;
  const { figures } = readReport(text).leaveOneSourceOut![0]!;
  const whole: RunWithout = {
    ...run,
    run: { ...run.run, settings },
    sources: [source('shop', true), { ...catalog, train: [], validation: [] }],
    measured: { ...run.measured, photos: [{ source: 'catalog', figures }] },
  };
  const stopped = AbortSignal.abort(new Error('Stopped.'));
  await expect(reportWithout(folder, whole, stopped)).rejects.toThrow('Stopped.');
  expect(await readFile(file, 'utf8')).toBe(text);
  await reportWithout(folder, whole, new AbortController().signal);
  const { leaveOneSourceOut } = readReport(await readFile(file, 'utf8'));
  expect(leaveOneSourceOut?.at(-1)).toMatchObject({ source: 'catalog', epochs: 2 });
});

test('before the run, asks for a report and for the photographs that the network was tested on', async () => {
  const file = path.join(import.meta.dirname, '../model/networks/cnn/report.json');
  const report = readReport(await readFile(file, 'utf8'));
  await writeFile(path.join(folder, 'report.json'), JSON.stringify(report));
  const sources = sourcesOfReport(report);
  const { settings } = report.bundled;
  const check = (place: string, changed: (source: PhotoSource) => PhotoSource, other = {}) =>
    checkMeasuredAlike(path.join(folder, place), {
      without: ['catalog'],
      sources: sources.map(changed),
      settings: { ...settings, ...other },
    });
  const same = (source: PhotoSource) => source;
  const fewer = (name: string) => (source: PhotoSource) =>
    source.name === name ? { ...source, test: source.test.slice(1) } : source;
  await expect(check('nowhere', same)).rejects.toThrow('is not there to take');
  await expect(check('.', fewer('catalog'))).rejects.toThrow(
    'other numbers of photographs of catalog: ',
  );
  // Those that are trained on may be others: it is not they that the figures are of.
  await expect(check('.', fewer(CLOTHING))).resolves.toBeUndefined();
  await expect(check('.', (source) => ({ ...source, train: [] }))).resolves.toBeUndefined();
  // A shorter run says how long it was; another recipe would say nothing.
  await expect(check('.', same, { epochs: 1 })).resolves.toBeUndefined();
  await expect(check('.', same, { learningRate: 1 })).rejects.toThrow('another recipe');
});

test('nothing is kept of a report that is not there or cannot be read', async () => {
  const finished = { run: { seed: 1, settings: { epochs: 1 } } } as unknown as FinishedRun;
  expect(await keptComparisons(path.join(folder, 'nowhere'), finished, [])).toEqual({});
  await writeFile(path.join(folder, 'report.json'), '{}');
  expect(await keptComparisons(folder, finished, [])).toEqual({});
});

test('runs with other seeds are kept while recipe, photographs and looks are the same', async () => {
  const file = path.join(import.meta.dirname, '../model/networks/cnn/report.json');
  const report = readReport(await readFile(file, 'utf8'));
  const { bundled } = report;
  const runs = [bundled, { ...bundled, seed: 8 }];
  const spread = { mean: 0.9, standardDeviation: 0 };
  const fashionMnistSeeds = { settings: bundled.settings, accuracy: spread, loss: spread, runs };
  await writeFile(
    path.join(folder, 'report.json'),
    JSON.stringify({ ...report, fashionMnistSeeds }),
  );
  const run = { ...bundled, seconds: 7 };
  const decision = report.decision!;
  const sources = sourcesOfReport(report);
  const kept = await keptComparisons(folder, { run, decision }, sources);
  expect(kept.fashionMnistSeeds?.runs).toEqual([run, { ...bundled, seed: 8 }]);
  const third = await keptComparisons(folder, { run: { ...run, seed: 9 }, decision }, sources);
  expect(third.fashionMnistSeeds?.runs.map(({ seed }) => seed)).toEqual([9, bundled.seed, 8]);
  const other = { ...bundled, settings: { epochs: 1 } };
  expect(await keptComparisons(folder, { run: other, decision }, sources)).toEqual({});
  const downloaded = sources.filter(({ name }) => name.startsWith(CLOTHING));
  expect(await keptComparisons(folder, { run, decision }, downloaded)).toEqual({});
  const oneLook = { ...decision, settings: { ...decision.settings, secondLookBelow: 0 } };
  const left = await keptComparisons(folder, { run, decision: oneLook }, sources);
  const { leaveOneSourceOut, withoutOwnPhotos } = report;
  expect(withoutOwnPhotos).toBeDefined();
  expect(left).toEqual({ leaveOneSourceOut, withoutOwnPhotos });
});
