import { type Cloth, clothDefinitions, draped } from './cloth';
import { button, fold, panel, panelPair, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Shirt extends Cloth, PictureOptions {
  sleeves?: keyof typeof SLEEVES;
  pockets?: 0 | 1 | 2;
  /** Colour of visible stitches. */
  stitch?: string;
}

const SLEEVES = {
  long: 'M-138 132 C-176 146 -198 176 -208 226 C-224 330 -236 470 -244 606 L-240 652 C-222 660 -206 660 -188 654 L-186 606 C-176 500 -162 400 -146 322 C-136 250 -134 190 -138 132',
  short:
    'M-138 132 C-176 146 -198 174 -210 216 L-244 372 C-218 390 -190 398 -162 400 L-146 310 C-136 240 -134 190 -138 132',
} as const;

const BODY =
  'M0 716 C-40 716 -70 700 -104 690 C-124 684 -140 676 -152 664 C-150 560 -156 430 -148 330 C-142 250 -144 190 -150 138 L-72 106 L0 176';

const PEARL = '#f3efe6';

const COLLAR_LEAF = 'M-66 84 C-74 100 -78 116 -80 134 L-52 192 L0 148 C-30 138 -52 116 -66 84';

const bodyFolds =
  fold('M-144 330 C-106 380 -92 440 -100 560') +
  fold('M144 326 C110 370 90 430 98 520', { strength: 0.24 }) +
  fold('M-64 690 C-52 600 -70 540 -50 470', { strength: 0.15 }) +
  fold('M70 690 C60 610 82 550 62 480', { strength: 0.15 });

/** A shirt with a collar and a button placket, laid flat and seen from the front. */
export function shirt({ sleeves = 'long', pockets = 1, stitch, ...rest }: Shirt): Picture {
  const rows = [206, 284, 362, 440, 518, 596, 672];
  return picture(
    clothDefinitions(rest),
    draped(
      panel('back', mirrored('M-66 84 C-44 96 -22 100 0 100').concat(' L70 150 L0 190 L-70 150'), {
        fill: 'inside',
        on: '<path d="M-20 112H20V132H-20Z" fill="#f4f1ea" opacity=".85"/>',
      }),
      panelPair('sleeve', SLEEVES[sleeves], {
        on: sleeves === 'long' ? longSleeve(stitch) : shortSleeve(stitch),
      }),
      panel('body', mirrored(BODY), {
        on: bodyFolds + placket(stitch),
      }),
      pockets > 0 ? pocket('right', 40, stitch) : '',
      pockets > 1 ? pocket('left', -116, stitch) : '',
      rows.map((y) => button(1, y, PEARL)).join(''),
      shadow('M-50 198 L0 158 L50 198', { width: 10, strength: 0.35 }),
      panelPair('collar', COLLAR_LEAF, {
        on: seam('M-72 130L-50 182L-8 146'),
      }),
      button(0, 160, PEARL, 6),
    ),
    rest,
  );
}

function placket(stitch?: string): string {
  const edge = 'M21 150C20 340 22 520 20 720';
  const inner = 'M-21 150C-20 340 -22 520 -20 720';
  return `<path d="M-21 150H21V730H-21Z" fill="url(#main)"/>${shadow(edge, { width: 8, strength: 0.3 })}${seam(edge)}${seam(inner, stitch)}`;
}

function pocket(name: string, x: number, stitch?: string): string {
  return panel(`pocket-${name}`, `M${x} 262H${x + 76}V338L${x + 38} 356L${x} 338`, {
    on: seam(`M${x} 278H${x + 76}`, stitch),
  });
}

function longSleeve(stitch?: string): string {
  return (
    fold('M-148 310 C-170 340 -194 360 -220 360', { width: 9 }) +
    fold('M-230 470 C-212 490 -194 490 -174 480', { width: 9, strength: 0.2 }) +
    fold('M-238 560 C-220 590 -206 590 -184 580', { width: 8 }) +
    seam('M-250 606 C-226 614 -206 614 -180 606', stitch) +
    button(-200, 634, PEARL, 5)
  );
}

function shortSleeve(stitch?: string): string {
  return (
    fold('M-150 280 C-174 294 -198 312 -212 350', { width: 8 }) +
    fold('M-150 200 C-172 228 -190 248 -220 260', { width: 7, strength: 0.14 }) +
    seam('M-242 348 C-216 366 -186 374 -154 376', stitch)
  );
}
