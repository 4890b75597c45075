import { borderPixels } from './border';
import type { RgbaImage } from './image';

/** A colour, or a picture's pixels: red, green and blue, each 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];

/** On which of them a garment shows that is lost on white; of two that serve alike the first. */
const OTHERS: readonly Rgb[] = [
  [0, 0, 0],
  [128, 128, 128],
];

/** A pixel is lost on a ground that lies no farther, as a share of the longest distance in RGB space. */
const LOST = 0.2;

/** Share of a garment that may be lost before white is left: prints, buttons, soles. */
const MOST_LOST = 0.1;

/** From this opacity on a pixel shows the thing, and not its shadow or its soft edge. */
const SOLID = 128;

/** From this one on nothing shines through: a veil over the whole picture is no ground. */
const OPAQUE = 250;

/**
 * The colour on which a picture with transparency is laid: white, as shops show it, but for a
 * garment that would be lost there. That one is laid on black or grey. Where less than half of the
 * border is transparent the picture has a ground of its own, such as a photograph with round
 * corners: that is taken.
 */
export function groundOf({ width, height, data }: RgbaImage): Rgb {
  const border = borderPixels(width, height);
  const solid = border.filter((pixel) => data[pixel * 4 + 3]! >= OPAQUE);
  if (solid.length * 2 > border.length) return medianOf(data, solid);
  const lostOnWhite = lostShare(data, WHITE);
  if (lostOnWhite <= MOST_LOST) return WHITE;
  const [best] = OTHERS.map((colour) => ({ colour, lost: lostShare(data, colour) })).sort(
    (a, b) => a.lost - b.lost,
  );
  return best && best.lost < lostOnWhite ? best.colour : WHITE;
}

/**
 * Lays a picture on the ground that fits it: the one place where transparency ends, in training and
 * wherever a picture is tagged. Of an opaque picture the colours stay exactly what they are.
 * @returns `width * height * 3` values of 0 to 255: red, green, blue, row by row; not rounded
 */
export function onGround(image: RgbaImage): Float32Array {
  const { width, height, data } = image;
  const opaque = new Float32Array(width * height * 3);
  const ground = isOpaque(data) ? WHITE : groundOf(image);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = data[from + 3]! / 255;
    const behind = 1 - alpha;
    opaque[to] = data[from]! * alpha + ground[0] * behind;
    opaque[to + 1] = data[from + 1]! * alpha + ground[1] * behind;
    opaque[to + 2] = data[from + 2]! * alpha + ground[2] * behind;
  }
  return opaque;
}

function isOpaque(data: RgbaImage['data']): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** Share of what shows that can hardly be told from a ground, 0 to 1. */
function lostShare(data: RgbaImage['data'], [red, green, blue]: Rgb): number {
  const farthest = 3 * (LOST * 255) ** 2;
  let shown = 0;
  let lost = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < SOLID) continue;
    shown++;
    const distance =
      (data[at]! - red) ** 2 + (data[at + 1]! - green) ** 2 + (data[at + 2]! - blue) ** 2;
    if (distance < farthest) lost++;
  }
  return shown === 0 ? 0 : lost / shown;
}

function medianOf(data: RgbaImage['data'], pixels: readonly number[]): Rgb {
  const median = (channel: number) => {
    const levels = pixels.map((pixel) => data[pixel * 4 + channel]!).sort((a, b) => a - b);
    return levels[levels.length >> 1]!;
  };
  return [median(0), median(1), median(2)];
}
