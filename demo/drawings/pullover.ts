import { type Cloth, clothDefinitions, draped } from './cloth';
import { fold, panel, panelPair, ribs, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Pullover extends Cloth, PictureOptions {
  neck?: keyof typeof NECKS;
}

const SLEEVE =
  'M-140 132 C-180 144 -204 172 -214 220 C-232 330 -240 470 -246 612 L-242 664 C-226 672 -204 672 -188 666 L-184 612 C-176 500 -164 400 -146 318 C-138 250 -136 190 -140 132';

const SIDE =
  'M0 690 C-60 692 -110 690 -150 684 L-152 640 C-158 560 -158 420 -150 330 C-144 250 -146 190 -152 138';

/** Left half of the neckline, from the shoulder. */
const NECKS = {
  crew: 'C-66 150 -40 170 0 170',
  v: 'C-64 150 -26 216 0 246',
} as const;

const sleeveFolds =
  fold('M-150 300 C-172 330 -196 350 -222 352', { width: 9 }) +
  fold('M-232 470 C-214 486 -196 488 -176 480', { width: 9, strength: 0.18 }) +
  fold('M-240 560 C-222 590 -206 596 -182 590', { width: 8 }) +
  fold('M-190 170 C-200 240 -206 300 -206 400', { width: 12, strength: 0.12 });

const bodyFolds =
  fold('M-146 330 C-108 380 -96 440 -108 560') +
  fold('M146 326 C112 370 92 430 100 520', { strength: 0.24 }) +
  fold('M-60 630 C-52 570 -64 520 -44 470', { strength: 0.14 }) +
  fold('M62 634 C56 580 76 530 58 480', { strength: 0.14 });

/** A knitted pullover with its sleeves hanging down, from the front. */
export function pullover({ neck = 'crew', ...rest }: Pullover): Picture {
  const half = `M-76 110 ${NECKS[neck]}`;
  const neckline = mirrored(half);
  const hem = mirrored('M-170 640 C-100 648 -50 650 0 650');
  return picture(
    clothDefinitions(rest),
    draped(
      panel(
        'back',
        mirrored('M-76 110 C-52 122 -26 126 0 126').concat(' L90 200 L0 250 L-90 200'),
        {
          fill: 'inside',
          on: `<path d="M-18 136H18V156H-18Z" fill="#f4f1ea" opacity=".85"/>${shadow(neckline)}`,
        },
      ),
      panelPair('sleeve', SLEEVE, {
        on: `${sleeveFolds}${ribs(-250, -180, 616, 680)}${seam('M-252 612 C-226 620 -204 620 -180 612')}`,
      }),
      panel('body', mirrored(`${SIDE} L${half.slice(1)}`), {
        on: `<path d="${neckline}" fill="none" stroke="url(#trim)" stroke-width="34"/>${seam(neckline)}${bodyFolds}${ribs(-162, 162, 652, 700)}${seam(hem)}`,
      }),
    ),
    rest,
  );
}
