import type { Tag } from '../../messages/protocol';

/** Side of the square that is left of a picture, in cells. */
const SIDE = 7;

/** Two readings of one picture differ by about 1 of 255 grey levels in the mean, two garments by more than 10. */
const MOST_DIFFERENCE = 4;

/**
 * What the network saw, in 49 grey levels as base64: enough to know it again. A network in grey sees
 * something else of the same picture than one in colour, so that their looks differ.
 */
export function lookOf({ side, channels = 1, levels }: Tag['input']): string {
  const seen = Uint8Array.from(atob(levels), (letter) => letter.charCodeAt(0));
  const cells = Array.from({ length: SIDE * SIDE }, (_, cell) => {
    const [top, bottom] = stretch(Math.floor(cell / SIDE), side);
    const [left, right] = stretch(cell % SIDE, side);
    let sum = 0;
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        for (let one = 0; one < channels; one++) sum += seen[(y * side + x) * channels + one] ?? 0;
      }
    }
    return Math.round(sum / ((bottom - top) * (right - left) * channels));
  });
  return btoa(String.fromCharCode(...cells));
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

/** The pixels of one cell in one direction. */
function stretch(cell: number, side: number): [from: number, to: number] {
  return [Math.floor((cell * side) / SIDE), Math.floor(((cell + 1) * side) / SIDE)];
}
