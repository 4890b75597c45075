/** A finished drawing. */
export interface Picture {
  svg: string;
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** Colour at the top of the background; `undefined` where the picture is transparent. */
  background: string | undefined;
}

export interface PictureOptions {
  format?: keyof typeof FORMATS;
  /** One colour, two for a gradient from top to bottom, or none for a transparent picture. */
  background?: readonly string[];
}

/** Pixels; the axis x = 0 runs down the middle of each. */
const FORMATS = {
  portrait: { width: 600, height: 800 },
  square: { width: 800, height: 800 },
  landscape: { width: 800, height: 600 },
} as const;

/**
 * Sets a drawing on its background.
 * @param definitions paints and filters
 * @param content drawn around the point (0, 400)
 */
export function picture(
  definitions: string,
  content: string,
  { format = 'portrait', background = ['#ffffff'] }: PictureOptions,
): Picture {
  const { width, height } = FORMATS[format];
  const left = -width / 2;
  const top = 400 - height / 2;
  const [first, last = first] = background;
  const backdrop =
    first === undefined
      ? ''
      : `<linearGradient id="backdrop" x2="0" y2="1"><stop stop-color="${first}"/><stop offset="1" stop-color="${last}"/></linearGradient>` +
        `<path d="M${left} ${top}h${width}v${height}h${-width}Z" fill="url(#backdrop)"/>`;
  return {
    width,
    height,
    background: first,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"><defs>${definitions}</defs>${backdrop}${content}</svg>`,
  };
}
