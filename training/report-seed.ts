import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type PhotoSource as PhotoSourceReport,
  type Report,
  ReportError,
  readReport,
  type TrainingRun,
} from '../model/report';
import { DataError } from './data-error';
import { sourceCounts } from './describe-sources';
import type { PhotoSource } from './photo-sources';
import { saveReport, summarizeSeeds } from './report';
import { checkSources } from './report-measured';
import type { FinishedRun } from './run';
import { secondLookOf } from './second-look-of';

/** What a run with another seed has in common with the bundled one. */
export interface Comparable {
  /** Of the run that is to be added. */
  seed: number | undefined;
  settings: TrainingRun['settings'];
  /** As in its decision's settings. */
  secondLookBelow: number;
  sources: readonly PhotoSource[];
}

/**
 * Reads the report that a run with another seed is to be added to: before the run, which takes an
 * hour.
 * @param folder of the bundled network
 * @throws {DataError} when there is none, or more than the seed would differ, or not even that
 */
export async function comparableReport(
  folder: string,
  { seed, settings, secondLookBelow, sources }: Comparable,
): Promise<Report> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) {
    throw new DataError(`${file} is not there. Train the network first, without --add-seed.`);
  }
  const report = readReport(await readFile(file, 'utf8'));
  if (seed === report.bundled.seed) {
    throw new DataError(`Seed ${seed} is the bundled network's own: name another one.`);
  }
  if (!isDeepStrictEqual(report.bundled.settings, settings)) {
    throw new DataError(
      `The network in ${folder} was trained by other settings than these (recipe, --epochs or ` +
        '--from), so another seed is not all that would differ. Train it anew first, without --add-seed.',
    );
  }
  if (secondLookOf(report) !== secondLookBelow) {
    throw new DataError(
      `The network in ${folder} does not look again at the same images as this one would, so another ` +
        'seed is not all that would differ. Measure it anew first: npm run remeasure -- --refit.',
    );
  }
  checkSameSources(report, sources);
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
 * @throws the signal's reason where the command was stopped: then nothing is changed
 */
export async function reportSeed(
  folder: string,
  run: TrainingRun,
  comparable: Comparable,
  signal: AbortSignal,
): Promise<void> {
  const report = withSeed(await comparableReport(folder, comparable), run);
  signal.throwIfAborted();
  await saveReport(folder, report);
  console.log(`Added to ${path.join(folder, 'report.json')}`);
}

/**
 * The runs with other seeds that an earlier report has, beside a network that was trained anew: as far
 * as nothing but the seed differs.
 * @param folder of the bundled network
 */
export async function keptSeeds(
  folder: string,
  { run, decision }: FinishedRun,
  sources: readonly PhotoSource[],
): Promise<TrainingRun[]> {
  const { settings } = run;
  const { secondLookBelow } = decision.settings;
  const comparable = { seed: undefined, settings, secondLookBelow, sources };
  try {
    const { bundled, fashionMnistSeeds } = await comparableReport(folder, comparable);
    const runs = fashionMnistSeeds?.runs ?? [bundled];
    return runs.filter(({ seed }) => seed !== run.seed);
  } catch (error) {
    if (error instanceof ReportError || error instanceof DataError) return [];
    throw error;
  }
}

/**
 * Makes sure that a network learned, and chose its epoch, from the sources that a run has.
 * @throws {DataError} when one has other photographs, or there are other sources
 */
function checkSameSources(report: Pick<Report, 'photos'>, sources: readonly PhotoSource[]): void {
  const here = sources.map((source) => ({ name: source.name, counts: sourceCounts(source) }));
  checkSources(report, here);
  const [before, now] = [used(report.photos ?? []), used(here)];
  if (before !== now) {
    throw new DataError(
      `The network learned from ${before}, this run would from ${now}. ` +
        'Name the same --photos and --hold-back.',
    );
  }
}

function used(list: readonly Pick<PhotoSourceReport, 'name' | 'counts'>[]): string {
  return (
    list
      // A report says nothing of a source that has no photograph to test on.
      .filter(({ counts: { train, validation, test } }) => {
        return counted(test) > 0 && counted(train) + counted(validation) > 0;
      })
      .map(({ name }) => name)
      .sort()
      .join(', ')
  );
}

function counted(counts: PhotoSourceReport['counts']['train']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
