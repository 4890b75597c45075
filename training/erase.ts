import type { Random } from './random';

/**
 * Covers a rectangle of an image with one grey: random erasing (Zhong et al. 2020). Its sides are
 * 8 to 38 % of the image's.
 * @param x `side × side` grey levels of 0 to 1 from `at` on
 */
export function erase(x: Float32Array, at: number, side: number, random: Random): void {
  const length = () => Math.round(side * (0.08 + 0.3 * random.float()));
  const [width, height] = [length(), length()];
  const left = random.int(0, side - width);
  const top = random.int(0, side - height);
  const level = random.float();
  for (let row = top; row < top + height; row++) {
    x.fill(level, at + row * side + left, at + row * side + left + width);
  }
}
