/** One image: how strongly each signal is there, whether it is a product's, and how much it counts. */
export interface Example {
  measures: readonly number[];
  isProduct: boolean;
  weight: number;
}

/** What a score is made of: an image is a product's where `bias` and what each signal adds exceed 0. */
export interface Fit {
  bias: number;
  weights: number[];
}

/** Steps of Newton's method: it has settled long before. */
const MOST_STEPS = 50;
const SETTLED = 1e-4;

/**
 * Fits weights by logistic regression with an L2 penalty, the bias apart. A weight whose sign is not
 * its signal's becomes 0, and the others are fitted anew: a signal that speaks for products when
 * looked at alone must not be explained as one that speaks against them.
 * @param signs 1 for a signal that may only speak for a product, -1 for one that may only speak against
 * @param penalty of half the sum of the squares of what weights differ from `priors`, in units of the
 * examples' whole weight
 * @param priors what a weight is taken to be where nothing is known of it
 */
export function fitLogistic(
  examples: readonly Example[],
  signs: readonly number[],
  penalty: number,
  priors: readonly number[] = signs.map(() => 0),
): Fit {
  const used = signs.map(() => true);
  let fit: Fit = { bias: 0, weights: signs.map(() => 0) };
  for (;;) {
    fit = newton(examples, used, penalty, priors, fit);
    const against = fit.weights
      .map((weight, index) => (weight * (signs[index] ?? 0) < 0 ? index : -1))
      .filter((index) => index >= 0);
    if (against.length === 0) return fit;
    for (const index of against) used[index] = false;
  }
}

/** Newton's method: each step solves the weighted least squares that the loss looks like here. */
function newton(
  examples: readonly Example[],
  used: readonly boolean[],
  penalty: number,
  priors: readonly number[],
  from: Fit,
): Fit {
  const columns = used.flatMap((isUsed, index) => (isUsed ? [index] : []));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  // The last parameter is the bias.
  const size = columns.length + 1;
  let parameters = Float64Array.from([
    ...columns.map((column) => from.weights[column] ?? 0),
    from.bias,
  ]);
  const rows = examples.map(({ measures }) =>
    Float64Array.from([...columns.map((column) => measures[column] ?? 0), 1]),
  );
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const [index, { isProduct, weight }] of examples.entries()) {
      const values = rows[index]!;
      let score = 0;
      for (let at = 0; at < size; at++) score += values[at]! * parameters[at]!;
      const probability = 1 / (1 + Math.exp(-score));
      const error = (weight / total) * (probability - Number(isProduct));
      const slope = (weight / total) * probability * (1 - probability);
      for (let row = 0; row < size; row++) {
        const value = values[row]!;
        if (value === 0) continue;
        gradient[row]! += error * value;
        const line = curvature[row]!;
        for (let column = 0; column <= row; column++)
          line[column]! += slope * value * values[column]!;
      }
    }
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < row; column++)
        curvature[column]![row] = curvature[row]![column]!;
      // Also the bias, a little: pages of one kind alone would carry it away.
      const own = row < size - 1 ? penalty : penalty / 100;
      gradient[row]! += own * ((parameters[row] ?? 0) - (priors[columns[row] ?? -1] ?? 0));
      curvature[row]![row]! += own;
    }
    const change = solve(curvature, gradient);
    parameters = parameters.map((parameter, at) => parameter - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  const weights = used.map(() => 0);
  for (const [at, column] of columns.entries()) weights[column] = parameters[at] ?? 0;
  return { bias: parameters[size - 1] ?? 0, weights };
}

/** Solves a system with a symmetric, positive matrix by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map(() => new Float64Array(size));
  const middle = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let at = 0; at < column; at++) rest -= lower[row]![at]! * lower[column]![at]!;
      lower[row]![column] = column === row ? Math.sqrt(rest) : rest / lower[column]![column]!;
    }
    for (let at = 0; at < row; at++) sum -= lower[row]![at]! * middle[at]!;
    middle[row] = sum / lower[row]![row]!;
  }
  const result = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = middle[row]!;
    for (let at = row + 1; at < size; at++) sum -= lower[at]![row]! * result[at]!;
    result[row] = sum / lower[row]![row]!;
  }
  return result;
}
