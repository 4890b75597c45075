import { shade } from './colour';

/** What a piece is made of: its colours, its pattern and how its surface looks close by. */
export interface Fabric {
  /** Ground colour, `#rrggbb`. */
  colour: string;
  weave: Weave;
  /** What repeats on the ground; a plain fabric has none. */
  tile?: Tile;
  /** Colours from top to bottom instead of the ground colour. */
  fade?: readonly string[];
}

export type Weave = 'smooth' | 'knit' | 'rib' | 'cable' | 'denim' | 'wool' | 'canvas' | 'leather';

interface Tile {
  width: number;
  height: number;
  /** Degrees. */
  turn: number;
  content: string;
}

export function plain(colour: string, weave: Weave = 'smooth'): Fabric {
  return { colour, weave };
}

/** Stripes of one width, `every` so many units; across, or turned by so many degrees. */
export function stripes(
  colour: string,
  stripe: string,
  { width = 18, every = 44, turn = 0, weave = 'smooth' as Weave } = {},
): Fabric {
  const content = `<rect width="${every}" height="${width}" fill="${stripe}"/>`;
  return { colour, weave, tile: { width: every, height: every, turn, content } };
}

/** Two half-transparent bands that cross, and a thin line between them. */
export function checks(
  colour: string,
  band: string,
  { size = 56, line = shade(colour, 0.5) } = {},
): Fabric {
  const half = size / 2;
  const middle = size * 0.75;
  const content =
    `<path d="M0 0H${half}V${size}H0Z" fill="${band}" opacity=".55"/>` +
    `<path d="M0 0H${size}V${half}H0Z" fill="${band}" opacity=".55"/>` +
    `<path d="M${middle} 0V${size}M0 ${middle}H${size}" stroke="${line}" stroke-width="2" opacity=".6"/>`;
  return { colour, weave: 'smooth', tile: { width: size, height: size, turn: 0, content } };
}

export function dots(
  colour: string,
  dot: string,
  { radius = 6, every = 40, weave = 'smooth' as Weave } = {},
): Fabric {
  const content = [every / 4, (every * 3) / 4]
    .map((at) => `<circle cx="${at}" cy="${at}" r="${radius}" fill="${dot}"/>`)
    .join('');
  return { colour, weave, tile: { width: every, height: every, turn: 0, content } };
}

/** A gradient from top to bottom. */
export function faded(fade: readonly [string, string, string]): Fabric {
  return { colour: fade[1], weave: 'smooth', fade };
}

/** A print of blossoms, in the given colours by turns, each with a leaf. */
export function flowers(colour: string, blossoms: readonly string[], leaf: string): Fabric {
  const places = [
    [24, 28, 15],
    [86, 18, 10],
    [66, 72, 17],
    [12, 92, 11],
    [108, 100, 13],
  ] as const;
  const content = places
    .map(([x, y, size], at) => blossom(x, y, size, blossoms[at % blossoms.length]!, leaf))
    .join('');
  return { colour, weave: 'smooth', tile: { width: 126, height: 120, turn: 12, content } };
}

function blossom(x: number, y: number, size: number, colour: string, leaf: string): string {
  const petals = [0, 72, 144, 216, 288]
    .map((turn) => `<ellipse cy="-.55" rx=".4" ry=".52" transform="rotate(${turn})"/>`)
    .join('');
  return (
    `<g transform="translate(${x} ${y}) rotate(${x}) scale(${size})">` +
    `<path d="M0 0Q1 .4 1.6 1.2Q.5 1.4 0 0Z" fill="${leaf}"/>` +
    `<g fill="${colour}">${petals}</g><circle r=".24" fill="${shade(colour, -0.45)}"/></g>`
  );
}

/** Definition of the paint `url(#id)` that fills a panel with this fabric. */
export function fabricPaint(id: string, { colour, tile, fade = [colour, colour] }: Fabric): string {
  if (tile !== undefined) {
    const { width, height, turn, content } = tile;
    return (
      `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
      `<rect width="${width}" height="${height}" fill="${colour}"/>${content}</pattern>`
    );
  }
  const stops = fade
    .map((stop, at) => `<stop offset="${at / (fade.length - 1)}" stop-color="${stop}"/>`)
    .join('');
  return `<linearGradient id="${id}" x1="0" x2="0" y1="100" y2="700" gradientUnits="userSpaceOnUse">${stops}</linearGradient>`;
}
