import { borderColour } from './border';
import { onGround } from './ground';
import type { RgbaImage } from './image';
import { INPUT_SIDE } from './input-side';
import { averaged, type Box, type Rgb, type RgbPicture } from './resize';

/**
 * From which distance from the background's colour on a pixel begins to be garment, and where it
 * wholly is: shares of the longest distance in RGB space, to both sides of the 5 % by which
 * Fashion-MNIST was trimmed. With a sharp limit the trimmed box would jump where a soft background
 * comes close to it, and with it the whole input.
 */
const GARMENT_FROM = 0.03;
const GARMENT_AT = 0.1;

/** Share of the garment that may be cut off at each side: dust and JPEG noise. */
const TRIM_NOISE = 0.002;

/** A picture with less garment than this share of it is left whole. */
const LEAST_GARMENT = 0.002;

/**
 * Makes the input of a network that sees in grey, step by step as Fashion-MNIST was made from
 * shop photographs (Xiao, Rasul and Vollgraf 2017, figure 1): find the background, trim, longest
 * side to the input's, sharpen, extend to a square, negate, grey.
 *
 * Two departures. The picture is averaged down instead of subsampled, so that decoders which
 * differ by a rounding give the same input. And what counts is how far a pixel's colour lies from
 * the background's, to whichever side: for what has no colour, before the data set's near-white
 * backgrounds, that is the same as to negate, while a white shirt before a grey wall, a grey shoe
 * before a blue one or any garment on a dark floor keeps its shape.
 *
 * @param side the side of the network's input, in pixels
 * @returns side×side grey levels, row by row, 0 = background; of the NHWC input
 *   [batch, side, side, 1] before its division by 255
 */
export function makeGreyInput(image: RgbaImage, side: number): Uint8Array {
  const opaque = { width: image.width, height: image.height, data: onGround(image) };
  const background = borderColour({ ...opaque, pixels: opaque.data });
  const box = garmentBox(opaque, background);
  const small = averaged(opaque, box, side);
  // At 28 pixels as the data set was made. A larger network learns the data set enlarged, whose
  // edges are soft: sharp ones would tell photographs from it, and make it forget what it knows.
  const finished = side === INPUT_SIDE ? sharpen(small, background) : small;
  return centred(finished, background, side);
}

/** The smallest box around what is not background, but for noise; the whole image where there is nothing else. */
function garmentBox({ width, height, data }: RgbPicture, [red, green, blue]: Rgb): Box {
  const inRow = new Float64Array(height);
  const inColumn = new Float64Array(width);
  let total = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const distance = Math.sqrt(
        ((data[at]! - red) ** 2 + (data[at + 1]! - green) ** 2 + (data[at + 2]! - blue) ** 2) / 3,
      );
      const rise = (distance / 255 - GARMENT_FROM) / (GARMENT_AT - GARMENT_FROM);
      if (rise <= 0) continue;
      const garment = Math.min(1, rise);
      inRow[y]! += garment;
      inColumn[x]! += garment;
      total += garment;
    }
  }
  if (total < width * height * LEAST_GARMENT) return { left: 0, top: 0, width, height };
  const [left, right] = withoutNoise(inColumn, total * TRIM_NOISE);
  const [top, bottom] = withoutNoise(inRow, total * TRIM_NOISE);
  return { left, top, width: right - left, height: bottom - top };
}

/** Where a profile begins and ends once `noise` is taken off at either end; between lines, too. */
function withoutNoise(profile: Float64Array, noise: number): [start: number, end: number] {
  const depth = (lines: Float64Array) => {
    let left = noise;
    const line = lines.findIndex((garment) => {
      left -= garment;
      return left < 0;
    });
    return line + 1 + left / lines[line]!;
  };
  return [depth(profile), profile.length - depth(profile.toReversed())];
}

/**
 * The 3×3 sharpening operator of ImageMagick's `-sharpen 1x1`, with which Fashion-MNIST was made:
 * a negated Gaussian of standard deviation 1, its centre twice the others' sum, normalised to 1.
 */
const SHARPEN = (() => {
  const edge = Math.exp(-0.5);
  const corner = Math.exp(-1);
  const centre = 2 * (1 + 4 * edge + 4 * corner);
  const sum = centre - 4 * edge - 4 * corner;
  return { centre: centre / sum, edge: -edge / sum, corner: -corner / sum };
})();

function sharpen({ width, height, data }: RgbPicture, background: Rgb): RgbPicture {
  const sharp = new Float32Array(data.length);
  const at = (x: number, y: number, channel: number) =>
    x < 0 || y < 0 || x >= width || y >= height
      ? background[channel]!
      : data[(y * width + x) * 3 + channel]!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const edges =
          at(x - 1, y, channel) +
          at(x + 1, y, channel) +
          at(x, y - 1, channel) +
          at(x, y + 1, channel);
        const corners =
          at(x - 1, y - 1, channel) +
          at(x + 1, y - 1, channel) +
          at(x - 1, y + 1, channel) +
          at(x + 1, y + 1, channel);
        sharp[(y * width + x) * 3 + channel] = Math.min(
          255,
          Math.max(
            0,
            at(x, y, channel) * SHARPEN.centre + edges * SHARPEN.edge + corners * SHARPEN.corner,
          ),
        );
      }
    }
  }
  return { width, height, data: sharp };
}

/** Luma of ITU-R BT.601, 0 to 255. */
function grey(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Blue and red difference of ITU-R BT.601, each -127.5 to 127.5. */
function chroma(red: number, green: number, blue: number): [number, number] {
  const level = grey(red, green, blue);
  return [(blue - level) / 1.772, (red - level) / 1.402];
}

/** Puts the picture in the middle of a square of background, which becomes 0; garment pixels rise from there. */
function centred({ width, height, data }: RgbPicture, background: Rgb, side: number): Uint8Array {
  const backgroundGrey = grey(...background);
  const [backgroundBlue, backgroundRed] = chroma(...background);
  const farthest = Math.max(backgroundGrey, 255 - backgroundGrey);
  const input = new Uint8Array(side * side);
  const left = (side - width) >> 1;
  const top = (side - height) >> 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const level = grey(data[from]!, data[from + 1]!, data[from + 2]!);
      const [blue, red] = chroma(data[from]!, data[from + 1]!, data[from + 2]!);
      const distance = Math.sqrt(
        (level - backgroundGrey) ** 2 + (blue - backgroundBlue) ** 2 + (red - backgroundRed) ** 2,
      );
      const share = Math.min(1, distance / farthest);
      input[(top + y) * side + left + x] = Math.round(share * 255);
    }
  }
  return input;
}
