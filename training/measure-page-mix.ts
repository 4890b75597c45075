import { createHash } from 'node:crypto';
import type { Thresholds } from '../model/decision';
import { mixAdjustment, pageMix } from '../model/page-mix';
import { outputsOf, reconsider } from '../model/prediction';
import type { Interval } from '../model/report';
import { CLASS_IDS, NONE_LABEL } from '../model/taxonomy';
import { meanInterval } from './mean-interval';
import type { SourcedPhoto } from './measure-corrections';
import { seededRandom, shuffledIndices } from './random';

export interface PageOptions {
  /** Photographs of a page, drawn from a source; without it a page has all of them. */
  pictures?: number | undefined;
  /** Pages drawn from each source, of which the mean counts. */
  draws?: number;
}

/** What the page is worth, as means over sources. */
export interface PageMixFigures {
  sources: number;
  /** Share of the garments whose most probable class of the ten is right. */
  without: Interval;
  with: Interval;
  gain: Interval;
  /** By how much the mean log-loss over all photographs changes, in nats: less is better. */
  lossChange: Interval;
  /** Share of the garments that get a tag, and of those tags that are right; null without tags. */
  tagged: { without: number; with: number };
  right: { without: number | null; with: number | null };
  /** Share of the photographs of none that get a tag; null where there are none. */
  falseTags: { without: number | null; with: number | null };
}

/** Sources with fewer garments are left out: of few, one decides the source's figure. */
export const LEAST_GARMENTS = 5;

const DRAWS = 10;

/**
 * Measures what it is worth that the photographs of one page count for each other: each source is a
 * shop, and pages are all of it, or drawn from it.
 * @param thresholds the network's own
 * @returns nothing where no source has enough photographs
 */
export function measurePageMix(
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
  { pictures, draws = pictures === undefined ? 1 : DRAWS }: PageOptions = {},
): PageMixFigures | undefined {
  const figures = [...new Set(photos.map(({ source }) => source))]
    .map((source) => photos.filter((photo) => photo.source === source))
    .filter((all) => all.length >= (pictures ?? 1) && garmentsOf(all).length >= LEAST_GARMENTS)
    .map((all) => measureSource(drawPages(all, pictures, draws), thresholds));
  if (figures.length === 0) return undefined;
  const mean = (of: (one: SourceFigures) => number) => meanInterval(figures.map(of));
  const share = (when: When, part: keyof Sums, whole: keyof Sums) => {
    const all = figures.reduce((sum, one) => sum + one[when][whole], 0);
    return all === 0 ? null : figures.reduce((sum, one) => sum + one[when][part], 0) / all;
  };
  const both = (of: (when: When) => number | null) => ({
    without: of('without'),
    with: of('with'),
  });
  return {
    sources: figures.length,
    without: mean((one) => one.without.accurate),
    with: mean((one) => one.with.accurate),
    gain: mean((one) => one.with.accurate - one.without.accurate),
    lossChange: mean((one) => one.with.loss - one.without.loss),
    tagged: {
      without: mean((one) => one.without.tagged).mean,
      with: mean((one) => one.with.tagged).mean,
    },
    right: both((when) => share(when, 'rightlyTagged', 'tagged')),
    falseTags: both((when) => share(when, 'falselyTagged', 'others')),
  };
}

/** A page's photographs as they are answered once its mix is known. */
export function answersOnPage(
  page: readonly SourcedPhoto[],
  thresholds: Thresholds,
): SourcedPhoto[] {
  const rows = page.map(({ prediction }) => outputsOf(prediction));
  const mix = pageMix(rows);
  if (!mix) return [...page];
  return page.map((photo, at) => ({
    ...photo,
    prediction: reconsider(photo.prediction, thresholds, [mixAdjustment(mix, rows[at]!)]),
  }));
}

type When = 'without' | 'with';

/** Of one source: shares of its garments and of its photographs of none, and their mean log-loss. */
interface Sums {
  accurate: number;
  loss: number;
  tagged: number;
  rightlyTagged: number;
  falselyTagged: number;
  /** 1 where it has photographs of none. */
  others: number;
}

type SourceFigures = Record<When, Sums>;

function drawPages(
  all: readonly SourcedPhoto[],
  pictures: number | undefined,
  draws: number,
): SourcedPhoto[][] {
  const place = createHash('sha256').update(all[0]!.source).digest().readUInt32BE();
  return Array.from({ length: draws }, (_, draw) => {
    if (pictures === undefined) return [...all];
    const order = shuffledIndices(all.length, seededRandom(1, 'pages', place, draw));
    return [...order.subarray(0, pictures)].map((index) => all[index]!);
  });
}

/** Photographs of all pages count alike, so that a page with one garment does not outweigh others. */
function measureSource(pages: readonly SourcedPhoto[][], thresholds: Thresholds): SourceFigures {
  return {
    without: sumsOf(pages.flat()),
    with: sumsOf(pages.flatMap((page) => answersOnPage(page, thresholds))),
  };
}

function sumsOf(photos: readonly SourcedPhoto[]): Sums {
  const garments = garmentsOf(photos);
  const others = photos.filter(({ label }) => label === NONE_LABEL);
  const share = (of: readonly SourcedPhoto[], has: (one: SourcedPhoto) => boolean) =>
    of.length === 0 ? 0 : of.filter(has).length / of.length;
  const hasTag = ({ prediction }: SourcedPhoto) => prediction.answer.kind === 'tag';
  const isBest = ({ label, prediction }: SourcedPhoto) =>
    prediction.ranking[0].class === CLASS_IDS[label];
  return {
    accurate: share(garments, isBest),
    loss: photos.reduce((sum, photo) => sum + lossOf(photo), 0) / photos.length,
    tagged: share(garments, hasTag),
    rightlyTagged: share(garments, (photo) => hasTag(photo) && isBest(photo)),
    falselyTagged: share(others, hasTag),
    others: others.length > 0 ? 1 : 0,
  };
}

function garmentsOf(photos: readonly SourcedPhoto[]): SourcedPhoto[] {
  return photos.filter(({ label }) => label < NONE_LABEL);
}

/** No answer is held for impossible. */
function lossOf({ label, prediction }: SourcedPhoto): number {
  return -Math.log(Math.max(1e-9, outputsOf(prediction)[label]!));
}
