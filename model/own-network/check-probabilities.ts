import { OwnNetworkError } from './own-network-error';

/** How far a sum of probabilities may be from 1: half precision comes within a thousandth. */
const TOLERANCE = 1e-2;

/**
 * Checks that what a network gave are probabilities.
 * @param rows its outputs for one picture each
 * @throws {OwnNetworkError} when they are not
 */
export function checkProbabilities(rows: readonly ArrayLike<number>[]): void {
  for (const row of rows) {
    const values = Array.from(row);
    if (!values.every(Number.isFinite)) {
      throw new OwnNetworkError('bad-answers', 'The network answers with what are no numbers.');
    }
    const sum = values.reduce((total, value) => total + value, 0);
    if (values.some((value) => value < 0) || Math.abs(sum - 1) > TOLERANCE) {
      throw new OwnNetworkError(
        'bad-answers',
        `The network does not answer with probabilities: they sum to ${sum.toPrecision(3)}. Its last layer must be a softmax.`,
      );
    }
  }
}
