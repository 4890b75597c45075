import { seededRandom } from './random';

/** A mean, and where it lies in 95 % of the samples that are drawn anew from what it is of. */
export interface MeanInterval {
  mean: number;
  low: number;
  high: number;
}

const DRAWS = 2000;

/**
 * A mean with its bootstrap interval (Efron 1979, percentiles). Of one figure for each source, it is
 * the interval by source: what other shops of the same kind would give.
 * @throws {RangeError} of no figures
 */
export function meanInterval(figures: readonly number[]): MeanInterval {
  if (figures.length === 0) throw new RangeError('There is no mean of nothing');
  const random = seededRandom(1, 'resampling', figures.length);
  const means = Array.from({ length: DRAWS }, () =>
    meanOf(figures.map(() => figures[random.int(0, figures.length - 1)]!)),
  ).sort((a, b) => a - b);
  return {
    mean: meanOf(figures),
    low: means[Math.floor(DRAWS * 0.025)]!,
    high: means[Math.ceil(DRAWS * 0.975) - 1]!,
  };
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
