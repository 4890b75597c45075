/** The sum of a gradient's squares: of several parts together it is the square of their length. */
export function sumOfSquares(gradient: Float32Array): number {
  let squares = 0;
  for (let at = 0; at < gradient.length; at++) squares += gradient[at]! * gradient[at]!;
  return squares;
}

/**
 * What a gradient that is longer than allowed is multiplied by, keeping its direction (Pascanu et al.
 * 2013); 1 for one that is not.
 * @param squares of its parts (see {@link sumOfSquares})
 */
export function clipFactor(squares: Float64Array, longest: number): number {
  const length = Math.sqrt(squares.reduce((sum, part) => sum + part, 0));
  return length > longest ? longest / length : 1;
}
