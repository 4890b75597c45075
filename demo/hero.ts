import sharp from 'sharp';
import { coat } from './drawings/coat';
import { dress } from './drawings/dress';
import { flowers, plain, stripes } from './drawings/fabric';
import type { Picture } from './drawings/picture';
import { pullover } from './drawings/pullover';
import { shirt } from './drawings/shirt';
import { tShirt } from './drawings/t-shirt';

const WIDTH = 1600;
const HEIGHT = 620;
const RAIL = 70;
const GARMENT_WIDTH = 330;

const cutOut = { background: [] };

/** What hangs on the rail, from the left. */
const GARMENTS: readonly Picture[] = [
  coat({ fabric: plain('#7a5640', 'wool'), ...cutOut }),
  tShirt({ fabric: stripes('#eee7d9', '#27405e'), trim: plain('#27405e'), ...cutOut }),
  dress({
    fabric: flowers('#3f5b4d', ['#e9c9a8', '#d98b77', '#f1e6cf'], '#88a07c'),
    sleeves: 'short',
    ...cutOut,
  }),
  pullover({ fabric: plain('#b98a3a', 'knit'), ...cutOut }),
  shirt({ fabric: plain('#8fa9c4'), ...cutOut }),
];

/** Draws the start page's banner: a clothes rail along its right side. WebP. */
export async function drawHero(): Promise<Buffer> {
  const places = GARMENTS.map((_, at) => 610 + at * 185);
  const garments = await Promise.all(
    GARMENTS.map(async ({ svg }, at) => ({
      input: await sharp(Buffer.from(svg)).resize({ width: GARMENT_WIDTH }).png().toBuffer(),
      left: places[at]!,
      top: RAIL + 40,
    })),
  );
  return sharp(Buffer.from(wall(places.map((left) => left + GARMENT_WIDTH / 2))))
    .composite(garments)
    .webp({ quality: 86 })
    .toBuffer();
}

function wall(hooks: readonly number[]): string {
  const hangers = hooks
    .map(
      (x) =>
        `<path d="M${x} ${RAIL + 44}V${RAIL + 22}q0 -10 10 -12q12 -2 10 -14q-4 -14 -18 -10" fill="none" stroke="#8b8379" stroke-width="5"/>` +
        `<path d="M${x - 62} ${RAIL + 92}L${x} ${RAIL + 46}L${x + 62} ${RAIL + 92}" fill="none" stroke="#a9814f" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    '<defs><linearGradient id="wall" x2="1" y2=".6"><stop stop-color="#f3e7da"/><stop offset="1" stop-color="#e3cfbb"/></linearGradient>' +
    '<filter id="soft"><feGaussianBlur stdDeviation="9"/></filter></defs>' +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/><circle cx="1180" cy="330" r="270" fill="#fff" opacity=".22"/>` +
    `<path d="M560 ${RAIL + 16}H1600" stroke="#7d6650" stroke-width="12" opacity=".4" filter="url(#soft)"/>` +
    `<path d="M560 ${RAIL}H1600" stroke="#c9a36a" stroke-width="10" stroke-linecap="round"/>${hangers}</svg>`
  );
}
