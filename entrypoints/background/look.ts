import { onGround } from '../../model/ground';
import type { RgbaImage } from '../../model/image';

/** Side of the square that is left of a picture, in cells: no longer than the shortest picture's. */
const SIDE = 7;

/** Two readings of one picture differ by about 1 of 255 grey levels in the mean, two garments by more than 10. */
const MOST_DIFFERENCE = 4;

/** A picture in 49 grey levels as base64: enough to know it again, however it was read. */
export function lookOf(image: RgbaImage): string {
  const { width, height } = image;
  const pixels = onGround(image);
  const sums = new Float64Array(SIDE * SIDE);
  const counts = new Uint32Array(SIDE * SIDE);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * SIDE) / height) * SIDE;
    for (let x = 0; x < width; x++, at += 3) {
      const cell = row + Math.floor((x * SIDE) / width);
      sums[cell]! += (pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 3;
      counts[cell]!++;
    }
  }
  const levels = Array.from(sums, (sum, cell) => Math.round(sum / Math.max(1, counts[cell]!)));
  return btoa(String.fromCharCode(...levels));
}

/** Whether two looks are of one picture, read in two ways. */
export function areAlike(one: string, other: string): boolean {
  const [first, second] = [atob(one), atob(other)];
  if (first.length !== second.length || first.length === 0) return false;
  const differences = [...first].map((letter, at) =>
    Math.abs(letter.charCodeAt(0) - second.charCodeAt(at)),
  );
  return differences.reduce((sum, one) => sum + one, 0) / first.length <= MOST_DIFFERENCE;
}
