import type { MeanInterval } from './mean-interval';
import { LEAST_GARMENTS, type PageMixFigures } from './measure-page-mix';

/** What is measured of pages of one size. */
export interface PageMixOfSize {
  /** Photographs of a page; null where a page has all of its source. */
  pictures: number | null;
  /** Null where no source has so many. */
  figures: PageMixFigures | null;
}

/** Photographs of a page that are measured: whole sources, and what pages of shops show. */
export const PAGE_SIZES = [null, 5, 10, 20, 40] as const;

/** What the page's other photographs are worth, as text for people. */
export function describePageMix(pages: readonly PageMixOfSize[]): string {
  return [
    'The page: what it is worth that the photographs of one shop count for each other. Means over shops',
    `of ${LEAST_GARMENTS} garments or more, in percent, with 95 % intervals by shop.`,
    '',
    ...pages.flatMap(({ pictures, figures }) => [
      pictures === null ? 'All of a shop on one page:' : `Pages of ${pictures} of a shop:`,
      ...(figures ? describe(figures) : ['  no shop has enough photographs']),
    ]),
    '',
  ].join('\n');
}

function describe({ sources, tagged, right, falseTags, ...figures }: PageMixFigures): string[] {
  return [
    `  ${sources} ${sources === 1 ? 'shop' : 'shops'}: right without ${interval(figures.without)}, with ${interval(figures.with)}, gain ${interval(figures.gain)}`,
    `  log-loss changes by ${interval(figures.lossChange)} hundredths of a nat`,
    `  garments with a tag ${change(tagged)}, tags right ${change(right)}, other things with a tag ${change(falseTags)}`,
  ];
}

function change({ without, with: after }: { without: number | null; with: number | null }): string {
  return `${percent(without)} → ${percent(after)}`;
}

function interval({ mean, low, high }: MeanInterval): string {
  return `${percent(mean)} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number | null): string {
  return share === null ? 'n/a' : (share * 100).toFixed(1);
}
