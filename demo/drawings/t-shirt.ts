import { type Cloth, clothDefinitions, draped } from './cloth';
import { fold, panel, panelPair, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface TShirt extends Cloth, PictureOptions {
  neck?: keyof typeof NECKS;
  sleeves?: boolean;
  /** Printed on the chest, around (0, 330). */
  motif?: string;
}

/** Where the neckline meets the shoulder, how its left half curves to the middle, and its depth. */
const NECKS = {
  crew: { start: '-74 110', curve: 'C-68 146 -40 166 0 166', depth: 200 },
  v: { start: '-74 110', curve: 'C-64 150 -30 200 0 228', depth: 260 },
  scoop: { start: '-88 113', curve: 'C-88 170 -56 208 0 208', depth: 240 },
} as const;

/** From the hem's middle up the left side to the armpit. */
const SIDE =
  'M0 704 C-60 704 -110 700 -152 692 C-142 600 -138 470 -148 372 C-152 336 -152 310 -150 286';

const SLEEVE =
  'M-158 139 C-186 150 -202 172 -214 206 L-250 318 C-226 340 -196 352 -164 356 L-146 290 C-142 230 -146 180 -158 139';

const bodyFolds =
  fold('M-142 300 C-112 360 -98 420 -104 520') +
  fold('M140 296 C108 350 88 410 92 480', { strength: 0.24 }) +
  fold('M-56 680 C-48 610 -62 550 -44 490', { width: 9, strength: 0.14 }) +
  fold('M66 690 C60 620 80 560 66 500', { width: 9, strength: 0.16 });

const sleeveFolds =
  fold('M-152 268 C-176 282 -200 300 -214 336', { width: 8 }) +
  fold('M-152 190 C-172 220 -190 240 -222 252', { width: 7, strength: 0.13 });

/** A T-shirt, or a top without sleeves, laid flat and seen from the front. */
export function tShirt({ neck = 'crew', sleeves = true, motif = '', ...rest }: TShirt): Picture {
  const { start, curve, depth } = NECKS[neck];
  const neckline = mirrored(`M${start} ${curve}`);
  const shoulder = sleeves ? 'C-146 230 -150 186 -164 142' : 'C-128 240 -112 190 -118 122';
  const body = mirrored(`${SIDE} ${shoulder} L${start} ${curve}`);
  const back = mirrored(`M0 ${depth} L-96 ${depth - 60} L${start} C-52 124 -26 128 0 128`);
  const band = sleeves ? 26 : 16;
  return picture(
    clothDefinitions(rest),
    draped(
      panel('back', back, {
        fill: 'inside',
        on: `<path d="M-17 136H17V154H-17Z" fill="#f4f1ea" opacity=".85"/>${shadow(neckline)}`,
      }),
      sleeves
        ? panelPair('sleeve', SLEEVE, {
            on: sleeveFolds + seam('M-246 302 C-222 324 -192 335 -158 339'),
          })
        : '',
      panel('body', body, {
        on:
          motif +
          `<path d="${neckline}" fill="none" stroke="url(#trim)" stroke-width="${band}"/>` +
          seam(neckline) +
          bodyFolds +
          seam(mirrored('M-160 672 C-100 684 -50 687 0 687')),
      }),
    ),
    rest,
  );
}
