import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Report, ReportError, readReport, type TrainingRun } from '../model/report';
import type { Measured } from './measure-network';
import { CLOTHING, type PhotoSource } from './photo-sources';
import { saveReport } from './report';

/** A network that was trained without some of the sources. */
export interface RunWithout {
  /** Names of the sources that were left out. */
  without: readonly string[];
  sources: readonly PhotoSource[];
  measured: Measured;
  run: TrainingRun;
}

/**
 * What an earlier report says of networks trained without some sources, as far as it still holds:
 * when the bundled network is trained again by the same recipe.
 */
export async function keptComparisons(
  folder: string,
  { settings }: Pick<TrainingRun, 'settings'>,
): Promise<Pick<Report, 'leaveOneSourceOut' | 'withoutOwnPhotos'>> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) return {};
  try {
    const { bundled, leaveOneSourceOut, withoutOwnPhotos } = readReport(
      await readFile(file, 'utf8'),
    );
    if (!isDeepStrictEqual(bundled.settings, settings)) return {};
    return {
      ...(leaveOneSourceOut && { leaveOneSourceOut }),
      ...(withoutOwnPhotos && { withoutOwnPhotos }),
    };
  } catch (error) {
    if (error instanceof ReportError) return {};
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
 * One source left out tells how the network does on a source never seen; all folders left out, what
 * one gets who has only what can be downloaded.
 */
export function withFigures(
  report: Report,
  { without, sources, measured, run }: RunWithout,
): Report {
  const result = { ...report };
  const { seconds } = run;
  const [source] = without;
  const figures = measured.photos.find((photo) => photo.source === source)?.figures;
  if (without.length === 1 && source !== undefined && figures) {
    const others = report.leaveOneSourceOut?.filter((entry) => entry.source !== source) ?? [];
    result.leaveOneSourceOut = [...others, { source, seconds, figures }];
  }
  const trained = sources.filter(({ train }) => train.length > 0).map(({ name }) => name);
  if (trained.length > 0 && trained.every((name) => name.startsWith(CLOTHING))) {
    result.withoutOwnPhotos = {
      sources: trained,
      seconds,
      fashionMnist: measured.fashionMnist,
      photos: measured.photos,
    };
  }
  return result;
}
