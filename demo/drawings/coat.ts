import { type Cloth, clothDefinitions, draped } from './cloth';
import { button, fold, panel, panelPair, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Coat extends Cloth, PictureOptions {
  collar?: keyof typeof COLLARS;
  closing?: 'single' | 'double' | 'zip';
  belt?: boolean;
  quilted?: boolean;
}

const HORN = '#3a3029';

const SLEEVE =
  'M-112 112 C-150 126 -178 150 -194 206 C-216 320 -246 500 -268 690 C-246 704 -222 704 -200 694 C-186 560 -168 430 -146 330 C-124 260 -116 186 -112 112';

const HALF =
  'M0 746 C-60 748 -120 744 -170 732 C-166 600 -156 440 -144 334 C-130 250 -120 190 -118 114 L-62 90 L0 130';

const COLLARS = {
  lapels: () =>
    panelPair('lapel', 'M-70 92 C-82 150 -60 240 2 330 L4 262 C-20 210 -34 150 -36 108 L-70 92', {
      on: shadow('M-76 92 C-90 160 -60 250 2 338', { width: 8 }),
    }) +
    panelPair('collar', 'M-72 88 L-50 70 C-34 96 -14 118 2 124 L-34 196 L-98 178 L-72 88', {
      fill: 'trim',
    }),
  stand: () =>
    panelPair('collar', 'M0 150 C-40 148 -70 128 -84 108 L-74 54 C-50 70 -24 76 0 76', {
      fill: 'trim',
    }),
  hood: () =>
    panelPair(
      'collar',
      'M0 158 C-46 156 -82 136 -96 104 C-92 92 -84 84 -74 80 C-56 104 -30 118 0 122',
      {
        fill: 'trim',
        on: fold('M-90 110 C-60 140 -30 150 0 152', { width: 7 }),
      },
    ),
};

const bodyFolds =
  fold('M-146 330 C-118 400 -110 500 -120 640') +
  fold('M146 326 C118 400 104 480 116 620', { strength: 0.22 }) +
  fold('M-70 740 C-60 660 -74 580 -58 480', { strength: 0.14 }) +
  fold('M72 740 C64 660 84 580 66 490', { strength: 0.14 });

const sleeveFolds =
  fold('M-152 310 C-176 340 -200 356 -228 356', { width: 9 }) +
  fold('M-242 470 C-220 490 -200 490 -178 480', { width: 9, strength: 0.2 }) +
  fold('M-198 170 C-208 240 -212 300 -214 400', { width: 12, strength: 0.12 });

/** A coat with an opening down the front and sleeves hanging at its sides. */
export function coat({
  collar = 'lapels',
  closing = 'single',
  belt = false,
  quilted = false,
  ...rest
}: Coat): Picture {
  const opening = `M${closing === 'double' ? 46 : 12} 120 C${closing === 'double' ? 44 : 11} 330 14 560 14 746`;
  const quilt = quilted ? quilting() : '';
  return picture(
    clothDefinitions(rest),
    draped(
      collar === 'hood' ? hood() : '',
      panel('back', mirrored('M0 180 L-70 130 L-58 66 C-40 58 -20 56 0 56'), { fill: 'inside' }),
      panelPair('sleeve', SLEEVE, {
        on: `${quilt}${sleeveFolds}${seam('M-276 648 C-246 662 -222 662 -186 650')}`,
      }),
      panel('body', mirrored(HALF), {
        on: [
          quilt,
          bodyFolds,
          shadow(opening, { width: 16, strength: 0.45 }),
          closing === 'zip' ? zip() : seam(opening),
        ].join(''),
      }),
      panelPair('pocket', 'M-128 470 L-52 462 L-52 488 L-128 498 L-128 470'),
      belt ? beltBand() : '',
      COLLARS[collar](),
      closing === 'zip' ? '' : buttonRows(closing),
    ),
    rest,
  );
}

function buttonRows(closing: 'single' | 'double'): string {
  const rows = closing === 'double' ? [352, 464, 540] : [350, 430, 510, 590];
  const columns = closing === 'double' ? [-36, 36] : [0];
  return rows.flatMap((y) => columns.map((x) => button(x, y, HORN, 9))).join('');
}

function zip(): string {
  return '<path d="M-4 120L4 748" stroke="#2b2b2e" stroke-width="9"/><path d="M-4 120L4 748" stroke="#c9c9cc" stroke-width="5" stroke-dasharray="3 3"/>';
}

function quilting(): string {
  return [190, 262, 334, 406, 478, 550, 622, 694]
    .map((y) => {
      const line = mirrored(`M-270 ${y - 8} C-180 ${y} -90 ${y + 6} 0 ${y + 6}`);
      return `${shadow(line, { width: 16, strength: 0.4 })}${seam(line)}`;
    })
    .join('');
}

function beltBand(): string {
  return (
    panel('belt', mirrored('M0 392 L-152 384 L-156 418 L0 428'), { fill: 'trim' }) +
    '<path d="M-26 382h48v54h-48Z" fill="none" stroke="#4a3526" stroke-width="8"/>'
  );
}

function hood(): string {
  return panel('hood', mirrored('M0 190 C-66 184 -108 146 -104 110 C-98 66 -50 46 0 44'), {
    on: `<path d="${mirrored('M0 170 C-54 160 -78 140 -76 112 C-66 84 -34 74 0 74')}" fill="#000" opacity=".45"/>`,
  });
}
