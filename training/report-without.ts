import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type ClassCounts,
  type LeftOutSource,
  type Report,
  ReportError,
  readReport,
  type TrainingRun,
} from '../model/report';
import { DataError } from './data-error';
import { sourceCounts } from './describe-sources';
import type { Measured } from './measure-network';
import { CLOTHING, heldBackName, type PhotoSource } from './photo-sources';
import { saveReport, summarizeSeeds } from './report';
import type { FinishedRun } from './run';
import { checkSameSources } from './same-sources';
import { secondLookOf } from './second-look-of';

/** A network that was trained without some of the sources. */
export interface RunWithout extends FinishedRun {
  /** Names of the sources that were left out. */
  without: readonly string[];
  sources: readonly PhotoSource[];
  /** How many photographs clothing-dataset has, whatever was used of them. */
  downloaded: number;
  measured: Measured;
}

/**
 * What an earlier report says of networks trained without some sources or with other seeds, as far as
 * it still holds: when the bundled network is trained again by the same recipe from the same
 * photographs. Those with other seeds, the one that was bundled among them, also have to have looked at
 * the images as often.
 */
export async function keptComparisons(
  folder: string,
  { run, decision }: FinishedRun,
  sources: readonly PhotoSource[],
): Promise<Pick<Report, 'leaveOneSourceOut' | 'withoutOwnPhotos' | 'fashionMnistSeeds'>> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) return {};
  try {
    const report = readReport(await readFile(file, 'utf8'));
    const { bundled, leaveOneSourceOut, withoutOwnPhotos } = report;
    if (!isDeepStrictEqual(bundled.settings, run.settings)) return {};
    checkSameSources(report, sources);
    const looksAlike = secondLookOf(report) === secondLookOf({ decision });
    const others = (report.fashionMnistSeeds?.runs ?? [bundled]).filter(
      ({ seed }) => looksAlike && seed !== run.seed,
    );
    return {
      ...(others.length > 0 && { fashionMnistSeeds: summarizeSeeds([run, ...others]) }),
      ...(leaveOneSourceOut && { leaveOneSourceOut }),
      ...(withoutOwnPhotos && { withoutOwnPhotos }),
    };
  } catch (error) {
    if (error instanceof ReportError || error instanceof DataError) return {};
    throw error;
  }
}

/** What a run without some of the sources has to have in common with the bundled one. */
type LeftOut = Pick<RunWithout, 'without' | 'sources'> & Pick<TrainingRun, 'settings'>;

/**
 * Makes sure, before the hour of a run, that there is a report for its figures, and that nothing but
 * the sources differs: not the recipe, but for the number of epochs, nor on how many photographs
 * sources left out will be measured.
 * @param folder of the bundled network
 * @throws {DataError} when there is no report, the recipe is another one, or a source has other
 * photographs to test on
 */
export async function checkMeasuredAlike(
  folder: string,
  { without, sources, settings }: LeftOut,
): Promise<void> {
  const { bundled, photos = [] } = await readReportOf(folder);
  if (!isDeepStrictEqual(recipeOf(bundled.settings), recipeOf(settings))) {
    throw new DataError(
      `The network in ${folder} was trained by another recipe than this run would be, so the sources ` +
        'are not all that would differ. Train it anew first, without --without.',
    );
  }
  for (const source of sources.filter(({ name }) => isOf(without, name))) {
    const before = photos.find(({ name }) => name === source.name)?.counts.test;
    const { test } = sourceCounts(source);
    if (before !== undefined && !isDeepStrictEqual(before, test)) {
      throw new DataError(
        `The network in ${folder} was tested on other numbers of photographs of ${source.name}: ${testsOf(before)}; this run ` +
          `would be on ${testsOf(test)}. Name the same --photos, --unseen and --hold-back.`,
      );
    }
  }
}

/**
 * Adds what a network trained without some sources reached to the report of the bundled one, as it
 * then is: it may have been written meanwhile.
 * @throws {DataError} as {@link checkMeasuredAlike}
 * @throws the signal's reason where the command was stopped: then nothing is changed
 */
export async function reportWithout(
  folder: string,
  left: RunWithout,
  signal: AbortSignal,
): Promise<void> {
  await checkMeasuredAlike(folder, { ...left, settings: left.run.settings });
  const report = withFigures(await readReportOf(folder), left);
  signal.throwIfAborted();
  await saveReport(folder, report);
  console.log(`Added to ${path.join(folder, 'report.json')}`);
}

async function readReportOf(folder: string): Promise<Report> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) {
    throw new DataError(
      `${file} is not there to take the figures. Train the network first, without --without, or name ` +
        'the folder of one with --out; with --epochs it has to be named.',
    );
  }
  return readReport(await readFile(file, 'utf8'));
}

/** How long a run was, and what it went on from, the report says beside its figures. */
function recipeOf({ epochs: _, startedFrom: __, ...recipe }: TrainingRun['settings']) {
  return recipe;
}

/** Such as `12 of bag, 3 of none`. */
function testsOf(counts: ClassCounts): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.map(([id, count]) => `${count} of ${id}`).join(', ') || 'no photograph';
}

/** Whether a source is one of those, or what is held back of one. */
function isOf(names: readonly string[], source: string): boolean {
  return names.some((name) => [name, heldBackName(name)].includes(source));
}

/**
 * Sources left out tell how the network does on photographs never seen; all folders left out and
 * clothing-dataset whole, what one gets who has only what can be downloaded.
 */
export function withFigures(
  report: Report,
  { without, sources, downloaded, measured, run, decision }: RunWithout,
): Report {
  const { seconds } = run;
  const epochs = run.history.length;
  const names = (some: readonly PhotoSource[]) => some.map(({ name }) => name);
  const trained = sources.filter(({ train }) => train.length > 0);
  const isPublic = trained.every(({ name, train, validation, test }) => {
    return name === CLOTHING && train.length + validation.length + test.length === downloaded;
  });
  if (trained.length > 0 && isPublic) {
    const { fashionMnist, photos } = measured;
    const choosing = sources.filter(
      ({ train, validation }) => train.length === 0 && validation.length > 0,
    );
    const chosenBy = names(choosing);
    return {
      ...report,
      withoutOwnPhotos: {
        sources: names(trained),
        chosenBy,
        epochs,
        seconds,
        fashionMnist,
        photos,
      },
    };
  }
  const secondLookBelow = secondLookOf({ decision });
  const how = { epochs, seconds, ...(secondLookBelow > 0 && { secondLookBelow }) };
  const leftOut = measured.photos
    .filter(({ source }) => isOf(without, source))
    .map(({ source, figures }) => ({ source, without: [...without], ...how, figures }));
  const isAnew = (entry: LeftOutSource) =>
    leftOut.some(({ source }) => source === entry.source) &&
    isDeepStrictEqual(new Set(entry.without), new Set(without));
  const others = report.leaveOneSourceOut?.filter((entry) => !isAnew(entry)) ?? [];
  return { ...report, leaveOneSourceOut: [...others, ...leftOut] };
}
