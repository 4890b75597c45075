import { CLASS_COUNT, CLASS_IDS, type ClassId } from './taxonomy';

export interface RankedClass {
  class: ClassId;
  /** Softmax probability, 0 to 1. */
  probability: number;
}

/** All ten classes, the most probable first: what the network says of one image. */
export type Ranking = readonly [RankedClass, ...RankedClass[]];

/**
 * Ranks one row of softmax output.
 * @param probabilities ten values in label order
 * @throws {RangeError} when there are not ten finite values
 */
export function rank(probabilities: ArrayLike<number>): Ranking {
  const ranked = CLASS_IDS.map((id, label) => ({
    class: id,
    probability: probabilities[label] ?? Number.NaN,
  }));
  const [first, ...rest] = ranked.sort((a, b) => b.probability - a.probability);
  if (
    first === undefined ||
    probabilities.length !== CLASS_COUNT ||
    !ranked.every(({ probability }) => Number.isFinite(probability))
  ) {
    throw new RangeError(`Expected ${CLASS_COUNT} finite probabilities`);
  }
  return [first, ...rest];
}
