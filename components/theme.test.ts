import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(/@media/);

/** Least contrast by WCAG 2.2: 4.5 for text (1.4.3), 3 for what must be told apart (1.4.11). */
const pairs: [front: string, ground: string, least: number][] = [
  ...['paper', 'surface'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['muted', ground, 4.5],
    ['accent', ground, 4.5],
    ['danger', ground, 4.5],
    ['good', ground, 4.5],
    ['second', ground, 4.5],
    ['control', ground, 3],
    ['focus', ground, 3],
    ['bar', ground, 3],
  ]),
  ['on-accent', 'accent', 4.5],
  ['bar', 'track', 3],
];

test.each(
  [
    { scheme: 'light', block: light },
    { scheme: 'dark', block: dark },
  ].flatMap(({ scheme, block }) =>
    pairs.map(([front, ground, least]) => ({ scheme, block, front, ground, least })),
  ),
)('$scheme: $front on $ground has a contrast of at least $least', (row) => {
  const [lighter = 0, darker = 0] = [row.front, row.ground]
    .map((name) => luminance(colour(row.block, name)))
    .sort((a, b) => b - a);
  expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(row.least);
});

function colour(block: string, name: string): string {
  const [, hex] = block.match(new RegExp(`--${name}: #([0-9a-f]{6});`)) ?? [];
  if (hex === undefined) throw new Error(`theme.css has no colour --${name}`);
  return hex;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
