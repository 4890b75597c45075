/** A colour of which a browser that gives pixels as they are gives exactly this back. */
export const KNOWN_COLOUR = [200, 100, 50] as const;

/** Side of the square of that colour, in pixels: noise may hit one of them by chance. */
export const KNOWN_SIDE = 4;

/** Rounding, and the grain that some browsers add against being recognised, stay far below it. */
const MOST_DIFFERENCE = 12;

/** What of a canvas's context is needed to draw a square and read it back. */
interface Context {
  fillStyle: unknown;
  fillRect(left: number, top: number, width: number, height: number): void;
  getImageData(
    left: number,
    top: number,
    width: number,
    height: number,
  ): { data: ArrayLike<number> };
}

/**
 * Whether a browser gives noise in place of pixels, as a protection against being recognised: a
 * square of a known colour is drawn and read back.
 * @param context of a canvas of its own, of at least {@link KNOWN_SIDE} pixels each way
 */
export function givesNoise(context: Context): boolean {
  context.fillStyle = `rgb(${KNOWN_COLOUR.join(' ')})`;
  context.fillRect(0, 0, KNOWN_SIDE, KNOWN_SIDE);
  const { data } = context.getImageData(0, 0, KNOWN_SIDE, KNOWN_SIDE);
  let difference = 0;
  for (let at = 0; at < data.length; at++) {
    difference += Math.abs(data[at]! - [...KNOWN_COLOUR, 255][at % 4]!);
  }
  return difference / data.length > MOST_DIFFERENCE;
}
