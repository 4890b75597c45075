import { borderColour } from './border';
import { onGround } from './ground';
import type { RgbaImage } from './image';
import { shrink } from './input';

/**
 * Makes a colour network's input from a photograph: the whole picture, its longest side as long as
 * the input's, in the middle of a square of its border's colour.
 * @param side of the network's input, in pixels
 * @returns side×side×3 levels of 0 to 255, red, green, blue, row by row
 */
export function makeColourInput(image: RgbaImage, side: number): Uint8Array {
  const opaque = { width: image.width, height: image.height, data: onGround(image) };
  const border = borderColour({ ...opaque, pixels: opaque.data });
  const whole = { left: 0, top: 0, width: image.width, height: image.height };
  const small = shrink(opaque, whole, side);
  const input = new Uint8Array(side * side * 3);
  for (let at = 0; at < input.length; at++) input[at] = Math.round(border[at % 3]!);
  const left = (side - small.width) >> 1;
  const top = (side - small.height) >> 1;
  for (let y = 0; y < small.height; y++) {
    for (let at = 0; at < small.width * 3; at++) {
      input[((top + y) * side + left) * 3 + at] = Math.round(small.data[y * small.width * 3 + at]!);
    }
  }
  return input;
}

/** An image of Fashion-MNIST, enlarged, as the photograph that it was made from: dark before white. */
export function colourOf(levels: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: levels.length * 3 }, (_, at) => 255 - levels[(at / 3) | 0]!);
}
