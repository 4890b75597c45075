import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Report, readReport, type TrainingRun } from '../model/report';
import { DataError } from './data-error';
import { sourceCounts } from './describe-sources';
import type { PhotoSource } from './photo-sources';
import { saveReport, summarizeSeeds } from './report';

/** What a run with another seed has in common with the bundled one. */
export interface Comparable {
  settings: TrainingRun['settings'];
  sources: readonly PhotoSource[];
}

/**
 * Reads the report that a run with another seed is to be added to: before the run, which takes an
 * hour.
 * @param folder of the bundled network
 * @throws {DataError} when there is none, or its network was trained by other settings or on other
 *   photographs, so that the seed would not be the only difference
 */
export async function comparableReport(
  folder: string,
  { settings, sources }: Comparable,
): Promise<Report> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) {
    throw new DataError(`${file} is not there. Train the network first, without --add-seed.`);
  }
  const report = readReport(await readFile(file, 'utf8'));
  if (!isDeepStrictEqual(report.bundled.settings, settings)) {
    throw new DataError(
      `The network in ${folder} was trained by other settings than the recipe's of today, so ` +
        'another seed is not all that would differ. Train it anew first, without --add-seed.',
    );
  }
  const trained = (list: readonly { name: string; counts: { train: object } }[]) =>
    list
      .filter(({ counts }) => Object.values(counts.train).some((count) => count > 0))
      .map(({ name, counts }) => [name, counts.train]);
  const here = sources.map((source) => ({ name: source.name, counts: sourceCounts(source) }));
  if (!isDeepStrictEqual(trained(report.photos ?? []), trained(here))) {
    throw new DataError(
      `The network in ${folder} was trained on other photographs than those named here. Name the ` +
        `same with --photos and --hold-back: ${trained(report.photos ?? [])
          .map(([name]) => name)
          .join(', ')}.`,
    );
  }
  return report;
}

/** The report with one more run; one of the same seed is replaced. */
export function withSeed(report: Report, run: TrainingRun): Report {
  const runs = report.fashionMnistSeeds?.runs ?? [report.bundled];
  const fashionMnistSeeds = summarizeSeeds([...runs.filter(({ seed }) => seed !== run.seed), run])!;
  return { ...report, fashionMnistSeeds };
}

/**
 * Adds a run to the report of the bundled network, as it then is: it may have been written
 * meanwhile.
 */
export async function reportSeed(
  folder: string,
  run: TrainingRun,
  comparable: Comparable,
): Promise<void> {
  await saveReport(folder, withSeed(await comparableReport(folder, comparable), run));
  console.log(`Added to ${path.join(folder, 'report.json')}`);
}
