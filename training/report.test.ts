import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleReport } from '../components/report/sample';
import { readReport } from '../model/report';
import { saveReport, spread, summarizeSeeds, writeReport } from './report';

test.each([
  { values: [2, 4, 4, 4, 5, 5, 7, 9], mean: 5, standardDeviation: Math.sqrt(32 / 7) },
  { values: [3], mean: 3, standardDeviation: 0 },
])('mean and sample standard deviation of $values', ({ values, mean, standardDeviation }) => {
  const measured = spread(values);
  expect(measured.mean).toBeCloseTo(mean, 12);
  expect(measured.standardDeviation).toBeCloseTo(standardDeviation, 12);
});

test('seeds are summed up', () => {
  const { bundled } = sampleReport();
  const other = { ...bundled, test: { ...bundled.test, accuracy: bundled.test.accuracy - 0.02 } };
  const summary = summarizeSeeds([bundled, other]);
  expect(summary?.accuracy.mean).toBeCloseTo(bundled.test.accuracy - 0.01, 12);
  expect(summary?.loss).toEqual({ mean: bundled.test.loss, standardDeviation: 0 });
  expect(summary?.settings).toEqual(bundled.settings);
  expect(summarizeSeeds([])).toBeUndefined();
});

test('writes a report that can be read', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-report-'));
  const { version, trainedAt, environment, ...parts } = sampleReport();
  const codeVersion = '0123abc, with changes';
  const report = await writeReport(folder, { ...parts, backend: 'wasm', codeVersion });
  expect(await readdir(folder)).toEqual(['report.json']);
  expect(readReport(await readFile(path.join(folder, 'report.json'), 'utf8'))).toEqual(report);
  const environmentOf = { environment: { backend: 'wasm' } };
  expect(report).toMatchObject({ ...parts, version, codeVersion, ...environmentOf });
  expect(environment).not.toEqual(report.environment);
  expect(Date.parse(report.trainedAt)).toBeGreaterThan(Date.parse(trainedAt));
  await rm(folder, { recursive: true });
});

test('a report that could not be read does not take the place of one that can', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-report-'));
  const report = await saveReport(folder, sampleReport());
  // A run that diverged; JSON has no such number.
  const bundled = { ...report.bundled, test: { ...report.bundled.test, loss: Number.NaN } };
  await expect(saveReport(folder, { ...report, bundled })).rejects.toThrow('damaged');
  expect(readReport(await readFile(path.join(folder, 'report.json'), 'utf8'))).toEqual(report);
  await rm(folder, { recursive: true });
});
