/** A picture's pixels: red, green and blue, each 0 to 255, interleaved row by row; not rounded. */
export interface RgbPicture {
  width: number;
  height: number;
  data: Float32Array;
}

/** A colour: red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Part of a picture, in pixels; its edges may lie between two. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Scales a box of a picture so that its longest side has `side` pixels, each the mean of the area that it covers. */
export function averaged(picture: RgbPicture, box: Box, side: number): RgbPicture {
  const { width, height } = sizeFor(box, side);
  const columns = average(picture, box.left, box.width, width, 'x');
  return average(columns, box.top, box.height, height, 'y');
}

/**
 * Scales a small picture up so that its longest side has `side` pixels: bilinear with half-pixel
 * centres, edges repeated.
 */
export function enlarged(picture: RgbPicture, side: number): RgbPicture {
  const { width, height } = sizeFor(picture, side);
  return interpolate(interpolate(picture, width, 'x'), height, 'y');
}

function sizeFor({ width, height }: { width: number; height: number }, side: number) {
  const scale = side / Math.max(width, height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Averages `length` pixels from `start` along one axis into `count` pixels, edges weighted by overlap. */
function average(
  picture: RgbPicture,
  start: number,
  length: number,
  count: number,
  axis: 'x' | 'y',
): RgbPicture {
  const step = length / count;
  return along(picture, count, axis, (index, add) => {
    const from = start + index * step;
    const to = from + step;
    for (let pixel = Math.floor(from); pixel < Math.min(to, start + length); pixel++) {
      add(pixel, (Math.min(to, pixel + 1) - Math.max(from, pixel)) / step);
    }
  });
}

function interpolate(picture: RgbPicture, count: number, axis: 'x' | 'y'): RgbPicture {
  const length = axis === 'x' ? picture.width : picture.height;
  return along(picture, count, axis, (index, add) => {
    const centre = ((index + 0.5) * length) / count - 0.5;
    const place = Math.min(length - 1, Math.max(0, centre));
    const before = Math.floor(place);
    add(before, 1 - (place - before));
    add(Math.min(length - 1, before + 1), place - before);
  });
}

/** Makes `count` lines along one axis, each of the given shares of the picture's lines. */
function along(
  { width, height, data }: RgbPicture,
  count: number,
  axis: 'x' | 'y',
  sharesOf: (index: number, add: (line: number, share: number) => void) => void,
): RgbPicture {
  const size = axis === 'x' ? { width: count, height } : { width, height: count };
  const made = new Float32Array(size.width * size.height * 3);
  const across = axis === 'x' ? height : width;
  const [fromAlong, fromAcross] = axis === 'x' ? [3, width * 3] : [width * 3, 3];
  const [toAlong, toAcross] = axis === 'x' ? [3, count * 3] : [width * 3, 3];
  for (let index = 0; index < count; index++) {
    sharesOf(index, (line, share) => {
      for (let at = 0; at < across; at++) {
        const source = line * fromAlong + at * fromAcross;
        const target = index * toAlong + at * toAcross;
        made[target] = made[target]! + data[source]! * share;
        made[target + 1] = made[target + 1]! + data[source + 1]! * share;
        made[target + 2] = made[target + 2]! + data[source + 2]! * share;
      }
    });
  }
  return { ...size, data: made };
}
