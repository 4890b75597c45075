import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in 0 (included) to 1 (excluded). */
  float(): number;
  /** Uniform whole number, both ends included. */
  int(from: number, to: number): number;
}

/** What random numbers are drawn for: each purpose has streams of its own. */
export type Purpose =
  | 'order'
  | 'example'
  | 'view'
  | 'dropout'
  | 'trial'
  | 'resampling'
  | 'corrections'
  | 'pages'
  | 'benchmark'
  | 'test';

/**
 * Each run, epoch and example draws from a stream of its own, so that a resumed run needs no saved
 * generator state to go on as if it had not been stopped. A stream begins at 128 bits of a digest of
 * what it is for, so no two of different purpose or place are one and the same.
 * @param place tells the streams of a purpose apart, such as the epoch and the example in it
 */
export function seededRandom(seed: number, purpose: Purpose, ...place: number[]): Random {
  const digest = createHash('sha256')
    .update([seed, purpose, ...place].join('/'))
    .digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
  return {
    float: () => uniformFloat64(generator),
    int: (from, to) => uniformInt(generator, from, to),
  };
}

/** The numbers 0 to `count - 1` in random order (Fisher and Yates). */
export function shuffledIndices(count: number, random: Random): Uint32Array {
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at--) {
    const other = random.int(0, at);
    [indices[at], indices[other]] = [indices[other]!, indices[at]!];
  }
  return indices;
}
