import { createHash } from 'node:crypto';
import type { Thresholds } from '../model/decision';
import { interval, percent } from './describe-unseen';
import type { SourcedPhoto } from './measure-corrections';
import { LEAST_GARMENTS, measurePageMix, type PageMixFigures } from './measure-page-mix';

/** What is measured of pages of one size. */
export interface PageMixOfSize {
  /** Photographs of a page; null where a page has all of its source. */
  pictures: number | null;
  /** Null where no source has so many. */
  figures: PageMixFigures | null;
  /** The same of the sources by which nothing was chosen. */
  unchosen: PageMixFigures | null;
}

/** Photographs of a page that are measured: whole sources, and what pages of shops show. */
const PAGE_SIZES = [null, 5, 10, 20, 40] as const;

/** Measures pages of all sizes. */
export function measurePages(
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
): PageMixOfSize[] {
  const unchosen = photos.filter(({ source }) => !wasChosenOn(source));
  return PAGE_SIZES.map((pictures) => {
    const options = { pictures: pictures ?? undefined };
    return {
      pictures,
      figures: measurePageMix(photos, thresholds, options) ?? null,
      unchosen: measurePageMix(unchosen, thresholds, options) ?? null,
    };
  });
}

/** Whether a source belongs to the half on which the constants of `pageMix` were chosen. */
export function wasChosenOn(source: string): boolean {
  return createHash('sha256').update(source).digest().readUInt8() % 2 === 0;
}

/** What the page's other photographs are worth, as text for people. */
export function describePageMix(pages: readonly PageMixOfSize[]): string {
  return [
    'The page: what it is worth that the photographs of one shop count for each other. Means over shops',
    `of ${LEAST_GARMENTS} garments or more, in percent, with 95 % intervals by shop. "Other half" are the`,
    'shops that had no part in choosing how the page counts.',
    '',
    ...pages.flatMap(({ pictures, figures, unchosen }) => [
      pictures === null ? 'All of a shop on one page:' : `Pages of ${pictures} of a shop:`,
      ...describe('all shops', figures),
      ...describe('other half', unchosen),
    ]),
    '',
  ].join('\n');
}

function describe(name: string, of: PageMixFigures | null): string[] {
  if (!of) return [`  ${name}: none has enough photographs`];
  const { sources, tagged, right, falseTags, ...figures } = of;
  return [
    `  ${name}, ${sources}: right without ${interval(figures.without)}, with ${interval(figures.with)}, gain ${interval(figures.gain)}`,
    `    log-loss changes by ${interval(figures.lossChange)} hundredths of a nat`,
    `    garments with a tag ${change(tagged)}, tags right ${change(right)}, other things with a tag ${change(falseTags)}`,
  ];
}

function change({ without, with: after }: { without: number | null; with: number | null }): string {
  return `${percent(without)} → ${percent(after)}`;
}
