import { INPUT_SIDE, LARGEST_GREY_SIDE } from './input-side';

/** What a network takes: a square of pixels, each one grey level, or red, green and blue. */
export interface InputShape {
  /** Width and height in pixels. */
  side: number;
  channels: 1 | 3;
}

/** From which side on, and up to which, a network's input is taken, in pixels. */
const SIDES = {
  1: { least: INPUT_SIDE, most: LARGEST_GREY_SIDE },
  3: { least: 64, most: 224 },
} as const;

/** What is taken, in words. */
export const FITTING_SHAPES = `a square of ${SIDES[1].least} to ${SIDES[1].most} grey pixels or of ${SIDES[3].least} to ${SIDES[3].most} in colour`;

/**
 * Reads a shape of a network's input, without the batch: [side, side, 1 or 3].
 * @returns nothing for one that no network of Hangtag has
 */
export function inputShapeOf(shape: readonly unknown[]): InputShape | undefined {
  const [side, width, channels, ...more] = shape;
  const isSquare = typeof side === 'number' && Number.isInteger(side) && side === width;
  if (!isSquare || (channels !== 1 && channels !== 3) || more.length > 0) return undefined;
  const { least, most } = SIDES[channels];
  return side >= least && side <= most ? { side, channels } : undefined;
}

/** How many values an input has. */
export function inputLength({ side, channels }: InputShape): number {
  return side * side * channels;
}
