import { borderColour, borderPixels } from '../model/border';
import type { RgbPhoto } from './background';

/** How far, in RGB space, a pixel may lie from the backdrop's colour and still be backdrop. */
const TOLERANCE_SQUARED = 30 ** 2;

/** Share of the border that has to be backdrop: below it the backdrop is not plain. */
const PLAIN_BORDER = 0.6;

/**
 * Finds the garment before a plain backdrop: everything that is not connected to the border through
 * pixels of the border's colour.
 * @returns one byte for each pixel, 1 = garment; nothing where the backdrop is not plain
 */
export function garmentMask({ width, height, pixels }: RgbPhoto): Uint8Array | undefined {
  const border = borderPixels(width, height);
  const colour = borderColour({ width, height, pixels });
  const isBackdrop = (pixel: number) =>
    (pixels[pixel * 3]! - colour[0]) ** 2 +
      (pixels[pixel * 3 + 1]! - colour[1]) ** 2 +
      (pixels[pixel * 3 + 2]! - colour[2]) ** 2 <=
    TOLERANCE_SQUARED;

  const mask = new Uint8Array(width * height).fill(1);
  const queue = new Int32Array(width * height);
  let length = 0;
  const visit = (pixel: number) => {
    if (mask[pixel] === 0 || !isBackdrop(pixel)) return;
    mask[pixel] = 0;
    queue[length++] = pixel;
  };
  let plain = 0;
  for (const pixel of border) {
    if (isBackdrop(pixel)) plain++;
    visit(pixel);
  }
  if (plain < border.length * PLAIN_BORDER) return undefined;
  for (let next = 0; next < length; next++) {
    const pixel = queue[next]!;
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return mask;
}
