import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Report, ReportError, readReport } from '../model/report';
import { DataError } from './data-error';
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

/** Adds what a network trained without some sources reached to the report of the bundled one. */
export async function reportWithout(folder: string, left: RunWithout): Promise<void> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) {
    console.log(`${file} is not there, so the figures are kept nowhere but here.`);
    return;
  }
  const report = readReport(await readFile(file, 'utf8'));
  await saveReport(folder, withFigures(report, left));
  console.log(`Added to ${file}`);
}

/**
 * Sources left out tell how the network does on photographs never seen; all folders left out, what
 * one gets who has only what can be downloaded.
 */
export function withFigures(
  report: Report,
  { without, sources, measured, run, decision }: RunWithout,
): Report {
  const { seconds } = run;
  const epochs = run.history.length;
  const names = (some: readonly PhotoSource[]) => some.map(({ name }) => name);
  const trained = names(sources.filter(({ train }) => train.length > 0));
  if (trained.length > 0 && trained.every((name) => name.startsWith(CLOTHING))) {
    const { fashionMnist, photos } = measured;
    const choosing = sources.filter(
      ({ train, validation }) => train.length === 0 && validation.length > 0,
    );
    const chosenBy = names(choosing);
    return {
      ...report,
      withoutOwnPhotos: { sources: trained, chosenBy, epochs, seconds, fashionMnist, photos },
    };
  }
  const secondLookBelow = secondLookOf({ decision });
  const how = { epochs, seconds, ...(secondLookBelow > 0 && { secondLookBelow }) };
  const leftOut = measured.photos
    .filter(({ source }) => without.some((name) => [name, heldBackName(name)].includes(source)))
    .map(({ source, figures }) => ({ source, without: [...without], ...how, figures }));
  const anew = leftOut.map(({ source }) => source);
  const others = report.leaveOneSourceOut?.filter(({ source }) => !anew.includes(source)) ?? [];
  return { ...report, leaveOneSourceOut: [...others, ...leftOut] };
}
