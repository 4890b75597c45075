import type { Thresholds } from '../model/decision';
import type { MeanInterval } from './mean-interval';
import {
  type CorrectionFigures,
  type CorrectionOptions,
  LEAST_REST,
  measureCorrections,
  type SourcedPhoto,
  wasChosenOn,
} from './measure-corrections';

const KINDS: Record<CorrectionOptions['which'], string> = {
  any: 'whichever photographs come first',
  faulty: 'only what had no right answer',
};

/** What corrections are worth, by number and kind, as text for people. */
export function describeCorrections(
  photos: readonly SourcedPhoto[],
  thresholds: Thresholds,
  counts: readonly number[],
): string {
  const unchosen = photos.filter(({ source }) => !wasChosenOn(source));
  const lines = [
    'Corrections: what those of one shop are worth on its other garments. Means over shops, in percent,',
    'with 95 % intervals by shop. "Other half" are the shops that had no part in choosing how to learn.',
    '',
  ];
  for (const count of counts) {
    lines.push(`${count} ${count === 1 ? 'correction' : 'corrections'} in a shop:`);
    for (const which of ['any', 'faulty'] as const) {
      for (const [name, some] of Object.entries({ 'all shops': photos, 'other half': unchosen })) {
        const figures = measureCorrections(some, thresholds, { count, which });
        lines.push(`  ${KINDS[which]}, ${name}: ${figures ? describe(figures) : none(count)}`);
      }
    }
    lines.push('');
  }
  return lines.join('\n');
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

function interval({ mean, low, high }: MeanInterval): string {
  return `${percent(mean)} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number | null): string {
  return share === null ? 'n/a' : (share * 100).toFixed(1);
}
