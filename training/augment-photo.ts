import type { RgbaImage } from '../model/image';
import { type RgbPhoto, randomBackground } from './background';
import { garmentMask } from './garment-mask';
import type { Random } from './random';

/** How often, as a share of the photographs, and how far a photograph is changed. */
export interface PhotoAugmentation {
  /** Share whose plain backdrop is replaced. */
  newBackground: number;
  /** Share that is cropped, and the most that is cut from each side, as a share of it. */
  cropShare: number;
  crop: number;
  /** Share that is made smaller on its background, and the smallest scale. */
  zoomOutShare: number;
  zoomOut: number;
  /** Share that is turned, and the largest angle in degrees. */
  turnShare: number;
  turn: number;
  /** Share whose tones are changed: lightness, contrast, colour. */
  toneShare: number;
  /** Share that is negated: a light garment becomes a dark one. */
  negative: number;
}

/**
 * Makes another photograph of the same thing: as another shop, another light and another frame
 * would have it. What comes out is a picture as a decoder gives it, for `makeInput`.
 * @param scenery photographs that may stand behind a garment
 * @param longestSide of the picture that is made, in pixels: above what the network looks at
 */
export function augmentPhoto(
  photo: RgbPhoto,
  scenery: () => RgbPhoto,
  settings: PhotoAugmentation,
  random: Random,
  longestSide: number,
): RgbaImage {
  const chance = (share: number) => random.float() < share;
  const mask = chance(settings.newBackground) ? garmentMask(photo) : undefined;
  const background = mask ? randomBackground(scenery, random) : edgeOf(photo);
  const frame = randomFrame(photo, settings, random, longestSide);
  const tone = chance(settings.toneShare) ? randomTone(random) : UNCHANGED;
  const curve = toneCurve(tone, chance(settings.negative));
  return render(photo, mask, background, frame, tone, curve);
}

/** Draws the framed photograph, bilinear; what is not garment, or outside of it, is background. */
function render(
  { width, height, pixels }: RgbPhoto,
  mask: Uint8Array | undefined,
  background: RgbPhoto,
  frame: Frame,
  { saturation, red, green, blue }: Tone,
  curve: Uint8Array,
): RgbaImage {
  const data = new Uint8ClampedArray(frame.width * frame.height * 4);
  for (let y = 0, to = 0; y < frame.height; y++) {
    const behindRow = Math.floor((y / frame.height) * background.height) * background.width;
    for (let x = 0; x < frame.width; x++, to += 4) {
      const u = frame.originX + frame.rightX * x + frame.downX * y - 0.5;
      const v = frame.originY + frame.rightY * x + frame.downY * y - 0.5;
      const left = Math.floor(u);
      const top = Math.floor(v);
      let redSum = 0;
      let greenSum = 0;
      let blueSum = 0;
      let behind = 1;
      const fromRow = Math.max(0, top);
      const toRow = Math.min(height - 1, top + 1);
      const fromColumn = Math.max(0, left);
      const toColumn = Math.min(width - 1, left + 1);
      for (let row = fromRow; row <= toRow; row++) {
        for (let column = fromColumn; column <= toColumn; column++) {
          const pixel = row * width + column;
          if (mask !== undefined && mask[pixel] === 0) continue;
          const weight = (1 - Math.abs(u - column)) * (1 - Math.abs(v - row));
          behind -= weight;
          redSum += pixels[pixel * 3]! * weight;
          greenSum += pixels[pixel * 3 + 1]! * weight;
          blueSum += pixels[pixel * 3 + 2]! * weight;
        }
      }
      if (behind > 1e-3) {
        const column = Math.floor((x / frame.width) * background.width);
        const at = (behindRow + column) * 3;
        redSum += background.pixels[at]! * behind;
        greenSum += background.pixels[at + 1]! * behind;
        blueSum += background.pixels[at + 2]! * behind;
      }
      const grey = 0.299 * redSum + 0.587 * greenSum + 0.114 * blueSum;
      data[to] = curve[byte((grey + (redSum - grey) * saturation) * red)]!;
      data[to + 1] = curve[byte((grey + (greenSum - grey) * saturation) * green)]!;
      data[to + 2] = curve[byte((grey + (blueSum - grey) * saturation) * blue)]!;
      data[to + 3] = 255;
    }
  }
  return { width: frame.width, height: frame.height, data };
}

function byte(level: number): number {
  return level <= 0 ? 0 : level >= 255 ? 255 : Math.round(level);
}

/** The photograph's own edge, for what lies outside of it: the brighter middle of its four corners. */
function edgeOf({ width, height, pixels }: RgbPhoto): RgbPhoto {
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  const level = (channel: number) =>
    corners.map((pixel) => pixels[pixel * 3 + channel]!).sort((a, b) => a - b)[2]!;
  return { width: 1, height: 1, pixels: Uint8Array.of(level(0), level(1), level(2)) };
}

/** The affine map from the new picture's pixels to the photograph's. */
interface Frame {
  width: number;
  height: number;
  originX: number;
  originY: number;
  rightX: number;
  rightY: number;
  downX: number;
  downY: number;
}

function randomFrame(
  photo: RgbPhoto,
  settings: PhotoAugmentation,
  random: Random,
  longestSide: number,
): Frame {
  const chance = (share: number) => random.float() < share;
  const cut = () => settings.crop * random.float() ** 1.5;
  let [left, right, top, bottom] = [0, 1, 0, 1];
  if (chance(settings.cropShare)) [left, right, top, bottom] = [cut(), 1 - cut(), cut(), 1 - cut()];
  let [boxWidth, boxHeight] = [(right - left) * photo.width, (bottom - top) * photo.height];
  let [centreX, centreY] = [
    ((left + right) / 2) * photo.width,
    ((top + bottom) / 2) * photo.height,
  ];
  if (chance(settings.zoomOutShare)) {
    const scale = 1 + (1 / settings.zoomOut - 1) * random.float();
    const aspect = Math.exp(0.35 * (random.float() - 0.5));
    const [wider, taller] = [boxWidth * scale * aspect, (boxHeight * scale) / aspect];
    centreX += (wider - boxWidth) * (random.float() - 0.5) * 0.7;
    centreY += (taller - boxHeight) * (random.float() - 0.5) * 0.7;
    [boxWidth, boxHeight] = [wider, taller];
  }
  const stretch = Math.exp(0.2 * (random.float() - 0.5));
  boxWidth *= stretch;
  const scale = longestSide / Math.max(boxWidth, boxHeight);
  const width = Math.max(8, Math.round((boxWidth * scale) / stretch));
  const height = Math.max(8, Math.round(boxHeight * scale));
  const radians = chance(settings.turnShare)
    ? (settings.turn * (2 * random.float() - 1) * Math.PI) / 180
    : 0;
  const mirror = chance(0.5) ? -1 : 1;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [perX, perY] = [(mirror * boxWidth) / width, boxHeight / height];
  const frame = { rightX: cos * perX, rightY: sin * perX, downX: -sin * perY, downY: cos * perY };
  return {
    ...frame,
    width,
    height,
    originX: centreX - frame.rightX * (width / 2) - frame.downX * (height / 2),
    originY: centreY - frame.rightY * (width / 2) - frame.downY * (height / 2),
  };
}

interface Tone {
  gain: number;
  lift: number;
  gamma: number;
  saturation: number;
  red: number;
  green: number;
  blue: number;
}

const UNCHANGED: Tone = { gain: 1, lift: 0, gamma: 1, saturation: 1, red: 1, green: 1, blue: 1 };

function randomTone(random: Random): Tone {
  const about = (spread: number) => Math.exp(spread * (2 * random.float() - 1));
  return {
    gain: about(0.35),
    lift: 40 * (2 * random.float() - 1),
    gamma: about(0.4),
    saturation: 1.6 * random.float(),
    red: about(0.12),
    green: about(0.12),
    blue: about(0.12),
  };
}

/** What becomes of each level: brighter or darker, harder or softer, negated. */
function toneCurve({ gain, lift, gamma }: Tone, negative: boolean): Uint8Array {
  const curve = new Uint8Array(256);
  for (let level = 0; level < 256; level++) {
    const share = Math.min(1, Math.max(0, ((level - 128) * gain + 128 + lift) / 255)) ** gamma;
    curve[level] = Math.round(255 * (negative ? 1 - share : share));
  }
  return curve;
}
