import { colourOf, makeColourInput } from './colour-input';
import { enlarge } from './enlarge';
import { makeGreyInput } from './grey-input';
import type { RgbaImage } from './image';
import { type InputShape, inputLength } from './input-shape';
import { INPUT_SIZE } from './input-side';

export { INPUT_SIDE, INPUT_SIZE } from './input-side';

/**
 * Makes a network's input from a product photograph.
 * @returns its pixels row by row, each 0 to 255: grey levels, or red, green and blue
 */
export function makeInput(image: RgbaImage, { side, channels }: InputShape): Uint8Array {
  return channels === 1 ? makeGreyInput(image, side) : makeColourInput(image, side);
}

/**
 * What a network takes of what it is given: an image of Fashion-MNIST, 28×28 grey levels, becomes an
 * input of its shape, and an input stays what it is.
 * @throws {RangeError} for what is neither
 */
export function fittedInput(given: Uint8Array, shape: InputShape): Uint8Array {
  if (given.length === inputLength(shape)) return given;
  const { side, channels } = shape;
  if (given.length !== INPUT_SIZE) {
    const levels = channels === 1 ? 'grey levels' : 'levels of red, green and blue';
    throw new RangeError(`Expected ${side}×${side} ${levels}, not ${given.length}`);
  }
  const large = enlarge(given, side);
  return channels === 1 ? large : colourOf(large);
}
