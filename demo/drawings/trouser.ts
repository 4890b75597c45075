import { type Cloth, clothDefinitions, draped } from './cloth';
import { shade } from './colour';
import { button, fold, panel, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Trouser extends Cloth, PictureOptions {
  cut?: keyof typeof LEGS;
  finish?: 'jeans' | 'creased' | 'drawstring';
}

/** Left outer edge from the hip to the hem, and the inner edge back up to the crotch. */
const LEGS = {
  straight: 'C-126 280 -122 520 -124 742 C-96 750 -60 750 -34 744 C-26 600 -14 440 0 322',
  slim: 'C-126 280 -116 520 -104 742 C-84 749 -62 749 -44 744 C-34 600 -18 440 0 322',
  wide: 'C-132 300 -150 520 -158 738 C-116 750 -60 750 -24 744 C-18 600 -8 440 0 330',
} as const;

const HIP = 'M0 66 C-34 66 -64 62 -92 56 C-98 100 -112 150 -116 200';

const legFolds =
  fold('M-2 330 C-30 322 -60 304 -96 300', { width: 8, strength: 0.22 }) +
  fold('M2 330 C34 324 62 300 98 292', { width: 8, strength: 0.22 }) +
  fold('M-114 470 C-90 486 -70 488 -34 478', { width: 8, strength: 0.16 }) +
  fold('M30 490 C60 500 90 494 116 480', { width: 8, strength: 0.18 }) +
  fold('M-116 690 C-90 702 -64 704 -40 694', { width: 8, strength: 0.16 }) +
  fold('M40 680 C64 692 90 690 112 676', { width: 8, strength: 0.16 });

/** Trousers with two straight legs, from the front. */
export function trouser({ cut = 'straight', finish = 'jeans', ...rest }: Trouser): Picture {
  const stitch = finish === 'jeans' ? '#d9a860' : undefined;
  return picture(
    clothDefinitions(rest),
    draped(
      panel('back', mirrored('M0 110 L-80 110 L-90 54 C-60 42 -30 40 0 40'), { fill: 'inside' }),
      panel('legs', mirrored(`${HIP} ${LEGS[cut]}`), {
        on: [
          shadow('M-6 330 C-14 460 -24 600 -32 742', { width: 22, strength: 0.35 }),
          shadow('M14 330 C20 460 30 600 36 742', { width: 12, strength: 0.2 }),
          FINISH[finish](rest.fabric.colour),
          legFolds,
          seam('M1 66 C2 150 -2 240 0 322', stitch),
          seam('M-104 104 C-60 110 60 110 104 104', stitch),
          seam(mirrored('M-170 724 C-110 732 -50 732 0 732'), stitch),
          pocketLine(stitch),
        ].join(''),
      }),
      finish === 'drawstring' ? cord() : button(2, 86, shade(rest.fabric.colour, -0.45), 8),
      finish === 'drawstring' ? '' : loops(),
    ),
    rest,
  );
}

/** What is on the legs, by the way that they are made; the colour is the fabric's. */
const FINISH: Record<NonNullable<Trouser['finish']>, (colour: string) => string> = {
  jeans: (colour) =>
    [-70, 72]
      .map(
        (x) =>
          `<ellipse cx="${x}" cy="400" rx="26" ry="170" fill="${shade(colour, 0.5)}" opacity=".28" filter="url(#soft)"/>`,
      )
      .join('') + seam('M28 106 C32 170 26 216 2 232', '#d9a860'),
  creased: () =>
    [-1, 1]
      .map((side) => seam(`M${side * 62} 110 C${side * 70} 300 ${side * 76} 560 ${side * 78} 744`))
      .join(''),
  drawstring: () =>
    fold('M-40 108 C-36 140 -42 170 -38 200', { width: 7 }) +
    fold('M44 108 C40 140 46 170 40 210', { width: 7 }),
};

function pocketLine(stitch?: string): string {
  return (
    seam('M-66 106 C-70 150 -90 176 -120 184', stitch) +
    seam('M66 106 C70 150 90 176 120 184', stitch)
  );
}

function loops(): string {
  return [-66, 58]
    .map((x) => `<path d="M${x} 58h9v52h-9Z" fill="url(#main)" stroke="#000" stroke-opacity=".4"/>`)
    .join('');
}

function cord(): string {
  return '<path d="M-4 92C-18 130 -12 160 -22 196M6 92C16 130 10 150 20 184" fill="none" stroke="#f1ece1" stroke-width="5" stroke-linecap="round"/>';
}
