import { seededRandom } from '../random';

/**
 * Normally distributed numbers around zero (Box and Muller 1958).
 * @param deviation their standard deviation
 * @param stream tells apart what is drawn with one seed
 */
export function normalNumbers(
  count: number,
  deviation: number,
  seed: number,
  stream: number,
): Float32Array {
  const random = seededRandom(seed, 'initial weights', stream);
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.float()));
    return deviation * radius * Math.cos(2 * Math.PI * random.float());
  });
}
