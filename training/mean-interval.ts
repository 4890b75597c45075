import type { Interval } from '../model/report';
import { seededRandom } from './random';

const DRAWS = 2000;

/**
 * A mean with its bootstrap interval (Efron 1979, percentiles). Of one figure for each source, it is
 * the interval by source: what other shops of the same kind would give.
 * @throws {RangeError} of no figures
 */
export function meanInterval(figures: readonly number[]): Interval {
  return shareInterval(figures.map((figure) => ({ part: figure, whole: 1 })));
}

/**
 * A share with its bootstrap interval, over sources of which some are larger than others.
 * @throws {RangeError} of no sources, or where all are empty
 */
export function shareInterval(sources: readonly { part: number; whole: number }[]): Interval {
  const filled = sources.filter(({ whole }) => whole > 0);
  if (filled.length === 0) throw new RangeError('There is no mean of nothing');
  const random = seededRandom(1, 'resampling', filled.length);
  const shares = Array.from({ length: DRAWS }, () =>
    shareOf(filled.map(() => filled[random.int(0, filled.length - 1)]!)),
  ).sort((a, b) => a - b);
  return {
    mean: shareOf(filled),
    low: shares[Math.floor(DRAWS * 0.025)]!,
    high: shares[Math.ceil(DRAWS * 0.975) - 1]!,
  };
}

function shareOf(sources: readonly { part: number; whole: number }[]): number {
  const sum = (of: 'part' | 'whole') => sources.reduce((total, one) => total + one[of], 0);
  return sum('part') / sum('whole');
}
