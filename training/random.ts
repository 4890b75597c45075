import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in 0 (included) to 1 (excluded). */
  float(): number;
  /** Uniform whole number, both ends included. */
  int(from: number, to: number): number;
}

/**
 * Each run and each epoch draws from a stream of its own, so that a resumed run needs no saved
 * generator state to go on as if it had not been stopped.
 */
export function seededRandom(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream, 0x85ebca6b)) | 0,
  );
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
