import { type Cloth, clothDefinitions } from './cloth';
import { shade } from './colour';
import { groundShadow } from './ground';
import { fold, gloss, panel, seam } from './panel';
import { type Picture, type PictureOptions, picture } from './picture';

interface AnkleBoot extends Cloth, PictureOptions {
  style?: keyof typeof STYLES;
  sole?: string;
}

/** Toe to the left: vamp, front of the shaft, its top, back and heel. */
const UPPER =
  'M-256 560 C-276 514 -254 478 -206 460 C-140 438 -64 420 -34 356 C-14 312 -14 240 -22 168 C50 150 150 152 212 172 C212 260 208 330 224 400 C236 450 238 510 232 560 C80 568 -100 568 -256 560';

const LOW_UPPER =
  'M-262 556 C-280 512 -254 478 -206 460 C-140 440 -74 412 -36 354 C-20 326 -10 290 -12 252 C60 240 150 244 214 262 C212 330 216 400 226 440 C236 480 238 520 234 556 C80 566 -100 566 -262 556';

const LUG_SOLE =
  'M-268 552 C-280 574 -270 600 -250 602 L-40 602 L-20 592 L80 592 L92 612 L240 612 C248 590 246 570 238 548 C80 562 -100 562 -268 552';
const HEELED_SOLE =
  'M-264 554 C-272 570 -262 582 -240 584 C-140 588 -60 584 20 574 L110 572 L124 656 L222 656 C232 620 238 590 236 548 C80 562 -100 562 -264 554';
const CREPE_SOLE =
  'M-272 546 C-286 570 -276 594 -250 596 C-90 602 90 602 238 596 C252 590 252 566 242 540 C90 562 -100 562 -272 546';

const STYLES = {
  /** An elastic panel on the side and loops to pull at. */
  chelsea: () => ({
    upper: UPPER,
    lining: 'M-22 174 C40 140 160 140 212 178 C150 200 40 200 -22 174',
    sole: LUG_SOLE,
    extra:
      panel(
        'elastic',
        'M70 154 C90 220 92 290 76 340 C96 356 128 356 146 340 C134 290 140 220 166 160',
        {
          fill: 'inside',
          on: stripesDown(72, 166, 150, 356),
        },
      ) +
      '<path d="M196 176V134h20v46M-16 174V134h18v34" fill="none" stroke="url(#trim)" stroke-width="9"/>',
  }),
  /** Laced to the top, with a padded collar. */
  laced: () => ({
    upper: UPPER,
    lining: 'M-22 174 C40 140 160 140 212 178 C150 200 40 200 -22 174',
    sole: LUG_SOLE,
    extra:
      lacing([
        [-8, 188],
        [-6, 226],
        [-8, 264],
        [-12, 302],
        [-26, 340],
        [-48, 376],
        [-84, 402],
      ]) + seam('M40 160C52 250 46 330 -10 420C40 460 60 510 64 562'),
  }),
  /** A block heel and a zip on the inner side. */
  heeled: () => ({
    upper: UPPER,
    lining: 'M-22 174 C40 140 160 140 212 178 C150 200 40 200 -22 174',
    sole: HEELED_SOLE,
    extra:
      '<path d="M110 158C104 280 112 400 104 500" fill="none" stroke="#000" stroke-width="7" opacity=".45"/>' +
      '<path d="M110 158C104 280 112 400 104 500" fill="none" stroke="#cdbb8f" stroke-width="3.5" stroke-dasharray="4 3"/>',
  }),
  /** Low, of suede, with a few eyelets and a thick pale sole. */
  desert: () => ({
    upper: LOW_UPPER,
    lining: 'M-12 258 C50 228 160 230 214 268 C150 290 40 290 -12 258',
    sole: CREPE_SOLE,
    extra:
      seam('M56 246C60 330 20 400 -40 448C40 470 100 510 120 560', '#e3d3b2') +
      lacing([
        [6, 274],
        [0, 314],
        [-20, 352],
      ]),
  }),
};

/** An ankle boot from the side, its toe to the left. */
export function ankleBoot({ style = 'chelsea', sole = '#2c2624', ...rest }: AnkleBoot): Picture {
  const look = STYLES[style]();
  const content =
    groundShadow(-290, 270, style === 'heeled' ? 654 : 606) +
    panel('lining', look.lining, { fill: 'inside' }) +
    panel('sole', look.sole, { fill: `#${sole.slice(1)}` }) +
    panel('upper', look.upper, {
      on: [
        gloss('M-228 506C-180 478 -110 466 -60 436', { width: 18, strength: 0.32 }),
        gloss('M4 350C14 320 16 300 14 280', { width: 16, strength: 0.25 }),
        fold('M-40 400C0 430 40 440 90 430', { strength: 0.24 }),
        fold('M-16 350C30 376 90 384 150 372', { width: 9, strength: 0.2 }),
        fold('M224 440C190 450 170 470 160 500', { width: 10, strength: 0.2 }),
        seam('M130 562C134 500 170 450 230 430'),
      ].join(''),
    }) +
    look.extra +
    `<path d="M-262 558C-100 570 80 570 236 556" fill="none" stroke="${shade(sole, 0.35)}" stroke-width="3" stroke-dasharray="8 5" opacity=".8"/>`;
  return picture(clothDefinitions(rest), `<g transform="translate(20 -4)">${content}</g>`, {
    format: 'square',
    ...rest,
  });
}

function stripesDown(left: number, right: number, top: number, bottom: number): string {
  let lines = '';
  for (let x = left; x <= right; x += 7) lines += `M${x} ${top}V${bottom}`;
  return `<path d="${lines}" stroke="#fff" stroke-width="2" opacity=".14"/>`;
}

function lacing(eyelets: readonly (readonly [x: number, y: number])[]): string {
  const laces = eyelets.map(([x, y]) => `M${x - 12} ${y + 8}L${x + 32} ${y - 4}`).join('');
  const rings = eyelets
    .map(
      ([x, y]) =>
        `<circle cx="${x + 32}" cy="${y - 4}" r="6" fill="#b9a36b" stroke="#000" stroke-opacity=".5"/>`,
    )
    .join('');
  return (
    `<path d="${laces}" stroke="#000" stroke-width="12" stroke-linecap="round" opacity=".4"/>` +
    `<path d="${laces}" stroke="#d9cdb5" stroke-width="7" stroke-linecap="round"/>${rings}`
  );
}
