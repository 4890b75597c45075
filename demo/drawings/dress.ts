import { type Cloth, clothDefinitions, draped } from './cloth';
import { fold, panel, panelPair, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Dress extends Cloth, PictureOptions {
  skirt?: keyof typeof SKIRTS;
  sleeves?: 'none' | 'straps' | 'short' | 'long';
  belt?: boolean;
}

/** From the hem's middle up the left side to the waist. */
const SKIRTS = {
  flared: 'M0 752 C-60 754 -110 748 -146 734 C-128 600 -92 440 -66 330',
  straight: 'M0 752 C-40 752 -76 750 -98 744 C-104 620 -106 480 -68 330',
  tiered: 'M0 752 C-60 754 -100 748 -128 738 C-116 640 -104 560 -100 520 C-92 450 -76 380 -68 330',
} as const;

/** From the waist up to the shoulder and along the neckline to the middle. */
const BODICES = {
  none: 'C-70 280 -92 240 -88 196 C-74 160 -72 110 -78 66 L-50 56 C-48 104 -30 128 0 128',
  straps: 'C-70 280 -90 240 -84 190 C-72 170 -60 160 -56 150 C-40 166 -18 172 0 172',
  short: 'C-70 280 -92 240 -92 200 C-88 150 -92 110 -100 76 L-48 54 C-46 96 -28 124 0 124',
  long: 'C-70 280 -92 240 -92 200 C-88 150 -92 110 -100 76 L-48 54 C-46 90 -28 108 0 108',
} as const;

const SLEEVES = {
  short:
    'M-96 74 C-118 82 -132 106 -138 134 L-150 214 C-132 226 -110 228 -92 224 L-88 180 C-86 140 -88 104 -96 74',
  long: 'M-96 74 C-120 84 -136 110 -140 150 C-148 260 -150 360 -152 452 C-140 460 -124 460 -112 454 C-108 360 -100 270 -88 200 C-86 150 -88 104 -96 74',
} as const;

const folds =
  fold('M-58 338 C-72 460 -90 600 -100 748', { strength: 0.22 }) +
  fold('M-20 350 C-26 480 -38 620 -40 752', { strength: 0.2 }) +
  fold('M24 346 C30 480 34 620 44 752', { strength: 0.2 }) +
  fold('M60 340 C76 470 96 600 108 744', { strength: 0.24 }) +
  fold('M-84 214 C-66 250 -56 280 -52 324', { width: 8, strength: 0.14 }) +
  fold('M84 212 C68 250 58 280 54 324', { width: 8, strength: 0.18 });

/** A dress, long and narrow, from the front. */
export function dress({
  skirt = 'flared',
  sleeves = 'none',
  belt = false,
  ...rest
}: Dress): Picture {
  const waist = mirrored('M-110 330 C-60 338 -30 340 0 340');
  return picture(
    clothDefinitions(rest),
    draped(
      sleeves === 'straps'
        ? straps()
        : panel('back', mirrored('M0 150 L-66 120 L-49 56 C-34 68 -16 72 0 72'), {
            fill: 'inside',
          }),
      sleeves === 'short' || sleeves === 'long'
        ? panelPair('sleeve', SLEEVES[sleeves], {
            on: fold('M-94 190 C-110 214 -126 226 -148 226', { width: 7 }),
          })
        : '',
      panel('body', mirrored(`${SKIRTS[skirt]} ${BODICES[sleeves]}`), {
        on: [
          folds,
          shadow(waist, { width: 8, strength: 0.22 }),
          seam(waist),
          skirt === 'tiered' ? tiers() : '',
          belt ? beltBand() : '',
        ].join(''),
      }),
      belt ? bow() : '',
    ),
    rest,
  );
}

function straps(): string {
  return '<path d="M-62 160C-60 120 -50 80 -44 50M62 160C60 120 50 80 44 50" fill="none" stroke="url(#main)" stroke-width="9"/><path d="M-44 50C-40 90 40 90 44 50" fill="none" stroke="url(#trim)" stroke-width="6"/>';
}

function tiers(): string {
  return [470, 610]
    .map((y) => {
      const line = mirrored(`M-150 ${y} C-90 ${y + 12} -40 ${y + 14} 0 ${y + 14}`);
      return shadow(line, { width: 10, strength: 0.4 }) + seam(line);
    })
    .join('');
}

function beltBand(): string {
  return `<path d="${mirrored('M0 322 L-110 314 L-110 344 L0 354')}Z" fill="url(#trim)"/>`;
}

function bow(): string {
  return '<g fill="url(#trim)" stroke="#000" stroke-opacity=".3"><path d="M0 338C-30 310 -54 312 -50 338C-50 362 -28 362 0 340Z"/><path d="M0 338C30 310 50 312 48 336C48 358 26 360 0 340Z"/><path d="M-2 340C-14 380 -26 410 -24 440L-8 434C-8 400 0 370 4 342Z"/><path d="M2 340C10 380 22 400 26 428L12 430C8 390 2 370 -2 342Z"/></g>';
}
