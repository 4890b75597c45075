import { INPUT_SIDE } from '../model/input';
import type { Random } from './random';

/** How often, as a share of the images, and how far a Fashion-MNIST image is changed. */
export interface FashionAugmentation {
  /** Share that is only mirrored: test images lie straight and centred. */
  plainShare: number;
  /** Largest shift along each axis, in pixels of the 28. */
  shift: number;
  /** Largest change of its size, as a share. */
  zoom: number;
  /** Largest angle, in degrees. */
  turn: number;
  /** Share whose tones are bent. */
  toneShare: number;
  /** Share that gets a rectangle of one grey (random erasing, Zhong et al. 2020). */
  eraseShare: number;
}

/** Nothing but a mirror image, which every image is by chance. */
const MIRRORED: Omit<FashionAugmentation, 'plainShare'> = {
  shift: 0,
  zoom: 0,
  turn: 0,
  toneShare: 0,
  eraseShare: 0,
};

/**
 * Writes one image at the network's size into a batch: enlarged, mirrored, moved, turned, its tones
 * bent, a piece erased, each by chance.
 * @param image 28×28 grey levels of 0 to 255
 * @param x receives `side × side` grey levels of 0 to 1 from `at` on
 */
export function augmentFashion(
  image: Uint8Array,
  x: Float32Array,
  at: number,
  side: number,
  recipe: FashionAugmentation,
  random: Random,
): void {
  const settings = random.float() < recipe.plainShare ? MIRRORED : recipe;
  const either = () => 2 * random.float() - 1;
  const scale = (INPUT_SIDE / side) * Math.exp(settings.zoom * either());
  const stretch = Math.exp(0.5 * settings.zoom * either());
  const radians = (settings.turn * either() * Math.PI) / 180;
  const mirror = random.float() < 0.5 ? -1 : 1;
  const [rightX, rightY] = [
    Math.cos(radians) * scale * stretch * mirror,
    Math.sin(radians) * scale * stretch * mirror,
  ];
  const [downX, downY] = [
    (-Math.sin(radians) * scale) / stretch,
    (Math.cos(radians) * scale) / stretch,
  ];
  const centre = INPUT_SIDE / 2 - 0.5;
  const centreX = centre + settings.shift * either();
  const centreY = centre + settings.shift * either();
  const levels = onMargin(image, random.float() < settings.toneShare ? either : undefined);
  const middle = (side - 1) / 2;
  for (let row = 0, to = at; row < side; row++) {
    for (let column = 0; column < side; column++, to++) {
      const u = centreX + (column - middle) * rightX + (row - middle) * downX;
      const v = centreY + (column - middle) * rightY + (row - middle) * downY;
      x[to] = bilinear(levels, u, v);
    }
  }
  if (random.float() < settings.eraseShare) erase(x, at, side, random);
}

function erase(x: Float32Array, at: number, side: number, random: Random): void {
  const length = () => Math.round(side * (0.08 + 0.3 * random.float()));
  const [width, height] = [length(), length()];
  const left = random.int(0, side - width);
  const top = random.int(0, side - height);
  const level = random.float();
  for (let row = top; row < top + height; row++) {
    x.fill(level, at + row * side + left, at + row * side + left + width);
  }
}

/** Pixels of background around the image: a place just outside still blends with its edge. */
const MARGIN = 1;
const WIDE = INPUT_SIDE + 2 * MARGIN;

/** The image as levels of 0 to 1 within a margin, its tones bent where a source of -1 to 1 is given. */
function onMargin(image: Uint8Array, either: (() => number) | undefined): Float32Array {
  const gamma = either ? Math.exp(0.5 * either()) : 1;
  const gain = either ? Math.exp(0.3 * either()) : 1;
  const levels = new Float32Array(WIDE * WIDE);
  for (let at = 0; at < image.length; at++) {
    const column = at % INPUT_SIDE;
    const row = (at - column) / INPUT_SIDE;
    const level = Math.min(1, gain * (image[at]! / 255) ** gamma);
    levels[(row + MARGIN) * WIDE + column + MARGIN] = level;
  }
  return levels;
}

/** Between the four pixels around a place of the 28×28; outside of them lies background. */
function bilinear(levels: Float32Array, u: number, v: number): number {
  const left = Math.floor(u);
  const top = Math.floor(v);
  if (left < -MARGIN || top < -MARGIN || left >= INPUT_SIDE || top >= INPUT_SIDE) return 0;
  const at = (top + MARGIN) * WIDE + left + MARGIN;
  const right = u - left;
  const upper = levels[at]! + (levels[at + 1]! - levels[at]!) * right;
  const lower = levels[at + WIDE]! + (levels[at + WIDE + 1]! - levels[at + WIDE]!) * right;
  return upper + (lower - upper) * (v - top);
}
