/** A picture of red, green and blue, each 0 to 255, interleaved row by row. */
interface RgbPixels {
  width: number;
  height: number;
  pixels: ArrayLike<number>;
}

/** Positions of a picture's outermost pixels, each once. */
export function borderPixels(width: number, height: number): number[] {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) border.push(y * width, y * width + width - 1);
  return border;
}

/** The median of the outermost pixels, channel by channel: a garment that touches the edge does not move it. */
export function borderColour({
  width,
  height,
  pixels,
}: RgbPixels): [red: number, green: number, blue: number] {
  const border = borderPixels(width, height);
  const median = (channel: number) => {
    const levels = new Float32Array(border.length);
    for (let at = 0; at < border.length; at++) levels[at] = pixels[border[at]! * 3 + channel]!;
    return levels.sort()[levels.length >> 1]!;
  };
  return [median(0), median(1), median(2)];
}
