import type { Thresholds } from '../model/decision';
import type { UnseenFigures, UnseenSources, WithAndWithout } from '../model/report';
import { CLASS_IDS, NONE_LABEL } from '../model/taxonomy';
import { shareInterval } from './mean-interval';
import { measureCorrections, type SourcedPhoto } from './measure-corrections';
import { measurePageMix } from './measure-page-mix';
import { photoFigures } from './photo-figures';

/** A photograph of a source that was not trained on. */
export interface UnseenPhoto extends SourcedPhoto {
  /** Whether epoch and thresholds were chosen by its source. */
  isChosenBy: boolean;
}

/** Corrections of a shop whose worth the report tells. */
const CORRECTIONS = 10;

/**
 * Measures a network on the sources that it was not trained on: the picture alone, with the page's
 * other pictures, and after some corrections.
 * @param hasNone whether it can say none of the ten
 * @returns nothing where there is no garment
 */
export function measureUnseen(
  photos: readonly UnseenPhoto[],
  { hasNone, settings }: { hasNone: boolean; settings: Thresholds },
): UnseenSources | undefined {
  if (!photos.some(isGarment)) return undefined;
  const untouched = photos.filter(({ isChosenBy }) => !isChosenBy);
  const page = measurePageMix(photos, settings);
  const corrections = measureCorrections(photos, settings, { count: CORRECTIONS, which: 'any' });
  return {
    sources: bySource(photos).map(({ name, all }) => ({
      name,
      isChosenBy: all.some(({ isChosenBy }) => isChosenBy),
      ...countsOf(all),
    })),
    ...(untouched.some(isGarment) && { untouched: figuresOf(untouched, hasNone) }),
    all: figuresOf(photos, hasNone),
    ...(page && { page: withAndWithout(page) }),
    ...(corrections && { corrections: withAndWithout(corrections) }),
  };
}

function figuresOf(photos: readonly UnseenPhoto[], hasNone: boolean): UnseenFigures {
  const sources = bySource(photos).map(({ all }) => countsOf(all));
  const figures = photoFigures({ hasNone }, photos);
  const { outlierAuroc, expectedCalibrationError, answered, answeredAccuracy, falseTags } = figures;
  return {
    sources: sources.length,
    garments: photos.filter(isGarment).length,
    others: figures.noneCount,
    accuracy: shareInterval(
      sources.map(({ right, garments }) => ({ part: right, whole: garments })),
    ),
    outlierAuroc,
    expectedCalibrationError,
    answered,
    answeredAccuracy,
    falseTags,
  };
}

function bySource(photos: readonly UnseenPhoto[]): { name: string; all: UnseenPhoto[] }[] {
  const groups = new Map<string, UnseenPhoto[]>();
  for (const photo of photos) {
    const group = groups.get(photo.source);
    if (group) group.push(photo);
    else groups.set(photo.source, [photo]);
  }
  return [...groups].map(([name, all]) => ({ name, all }));
}

function countsOf(photos: readonly UnseenPhoto[]) {
  const garments = photos.filter(isGarment);
  return {
    garments: garments.length,
    right: garments.filter(
      ({ label, prediction }) => prediction.ranking[0].class === CLASS_IDS[label],
    ).length,
    others: photos.length - garments.length,
  };
}

function withAndWithout({
  sources: count,
  without,
  with: after,
  gain,
  tagged,
  right,
}: Omit<WithAndWithout, 'count'> & { sources: number }): WithAndWithout {
  return { count, without, with: after, gain, tagged, right };
}

function isGarment({ label }: UnseenPhoto): boolean {
  return label < NONE_LABEL;
}
