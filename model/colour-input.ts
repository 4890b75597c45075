import { borderColour } from './border';
import { onGround } from './ground';
import type { RgbaImage } from './image';
import { averaged, enlarged } from './resize';

/**
 * Makes the input of a network that sees in colour: the whole picture, its longest side as long as
 * the input's, in the middle of a square of its border's colour. Nothing is cut off: what lies
 * around a garment says what it is, and a network that has seen the world can tell them apart.
 * @param side the side of the network's input, in pixels
 * @returns side×side pixels of red, green and blue, each 0 to 255, row by row; of the NHWC input
 *   [batch, side, side, 3] before its division by 255
 */
export function makeColourInput(image: RgbaImage, side: number): Uint8Array {
  const { width, height } = image;
  const picture = { width, height, data: onGround(image) };
  const border = borderColour({ width, height, pixels: picture.data });
  const scaled =
    Math.max(width, height) < side
      ? enlarged(picture, side)
      : averaged(picture, { left: 0, top: 0, width, height }, side);
  const input = new Uint8Array(side * side * 3);
  for (let at = 0; at < input.length; at++) input[at] = Math.round(border[at % 3]!);
  const left = (side - scaled.width) >> 1;
  const top = (side - scaled.height) >> 1;
  const row = scaled.width * 3;
  for (let y = 0; y < scaled.height; y++) {
    const start = ((top + y) * side + left) * 3;
    for (let at = 0; at < row; at++) input[start + at] = Math.round(scaled.data[y * row + at]!);
  }
  return input;
}

/**
 * An image of Fashion-MNIST as the photograph that it was made from: dark on white, with no colour.
 * @param levels grey levels, 0 = background
 * @returns red, green and blue of each
 */
export function colourOf(levels: Uint8Array): Uint8Array {
  return Uint8Array.from(
    { length: levels.length * 3 },
    (_, at) => 255 - levels[Math.floor(at / 3)]!,
  );
}
