import type { Thresholds } from '../model/decision';
import { interval, percent } from './describe-unseen';
import {
  type CorrectionFigures,
  type CorrectionOptions,
  LEAST_REST,
  measureCorrections,
  type SourcedPhoto,
} from './measure-corrections';
import { partOfSource } from './source-split';

/** What a number of corrections is worth. */
export interface MeasuredCorrections extends Pick<CorrectionOptions, 'count' | 'which'> {
  /** `other half`: those that had no part in choosing how to learn. */
  shops: 'all shops' | 'other half';
  /** Null where no shop has enough garments. */
  figures: CorrectionFigures | null;
}

/**
 * Whether penalty and bound of `siteBias` may have been chosen by a source, or a network trained on
 * it: they were chosen on the validation sources.
 */
function wasChosenOn(source: string): boolean {
  return partOfSource(source) !== 'test';
}

/** Measures what each number of corrections is worth, of either kind, on all shops and on the other half. */
export function measureEach(
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
  counts: readonly number[],
): MeasuredCorrections[] {
  const sets = {
    'all shops': photos,
    'other half': photos.filter(({ source }) => !wasChosenOn(source)),
  };
  return counts.flatMap((count) =>
    (['any', 'faulty'] as const).flatMap((which) =>
      (['all shops', 'other half'] as const).map((shops) => ({
        count,
        which,
        shops,
        figures: measureCorrections(sets[shops], thresholds, { count, which }) ?? null,
      })),
    ),
  );
}

const KINDS: Record<CorrectionOptions['which'], string> = {
  any: 'whichever photographs come first',
  faulty: 'only what had no right answer',
};

/** What corrections are worth, as text for people. */
export function describeCorrections(measured: readonly MeasuredCorrections[]): string {
  const lines = [
    'Corrections: what those of one shop are worth on its other garments. Means over shops, in percent,',
    'with 95 % intervals by shop. "Other half" are the shops that training tests on: they had no part in choosing how to learn.',
  ];
  let last = 0;
  for (const { count, which, shops, figures } of measured) {
    if (count !== last) {
      lines.push('', `${count} ${count === 1 ? 'correction' : 'corrections'} in a shop:`);
    }
    last = count;
    lines.push(`  ${KINDS[which]}, ${shops}: ${figures ? describe(figures) : none(count)}`);
  }
  return [...lines, ''].join('\n');
}

function describe({ sources, tagged, right, ...figures }: CorrectionFigures): string {
  return [
    `${sources} ${sources === 1 ? 'shop' : 'shops'}`,
    `    right without ${interval(figures.without)}, with ${interval(figures.with)}, gain ${interval(figures.gain)}`,
    `    garments with a tag ${percent(tagged.without)} → ${percent(tagged.with)}, ` +
      `tags right ${percent(right.without)} → ${percent(right.with)}`,
  ].join('\n');
}

function none(count: number): string {
  return `no shop has ${count + LEAST_REST} garments`;
}
