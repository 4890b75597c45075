import { type Cloth, clothDefinitions } from './cloth';
import { groundShadow } from './ground';
import { fold, gloss, panel, seam, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Bag extends Cloth, PictureOptions {
  style?: keyof typeof STYLES;
}

function handle(line: string, width = 20): string {
  return (
    `<g fill="none" stroke-linecap="round"><path d="${line}" stroke="#000" stroke-width="${width + 3}" opacity=".45"/>` +
    `<path d="${line}" stroke="url(#trim)" stroke-width="${width}"/>` +
    `<path d="${line}" stroke="#fff" stroke-width="${width * 0.2}" opacity=".3" transform="translate(-2 -3)"/></g>`
  );
}

function rivets(...places: [x: number, y: number][]): string {
  return places
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="9" fill="#d9bd74" stroke="#6b5526" stroke-width="2"/>`,
    )
    .join('');
}

const sheen =
  gloss('M-190 420C-180 500 -176 560 -172 620', { width: 26, strength: 0.22 }) +
  fold('M-60 400C-70 480 -60 560 -70 640', { width: 14, strength: 0.12 }) +
  fold('M90 410C100 500 86 570 96 640', { width: 14, strength: 0.14 });

/** What is in front, and what is behind it. */
const STYLES = {
  /** An open shopper with two handles. */
  tote: () =>
    handle('M-108 350C-104 150 104 150 108 350', 16) +
    panel(
      'body',
      mirrored('M0 348 L-232 340 C-226 470 -212 580 -206 672 C-140 684 -60 686 0 686'),
      {
        on: sheen + seam(mirrored('M-250 376 C-120 384 -50 386 0 386')),
      },
    ) +
    handle('M-108 410C-112 120 112 120 108 410', 18) +
    panel('patches', 'M-124 390 L-92 390 L-92 462 L-108 476 L-124 462 L-124 390', {
      fill: 'trim',
    }) +
    panel('patches-2', 'M124 390 L92 390 L92 462 L108 476 L124 462 L124 390', { fill: 'trim' }) +
    rivets([-108, 446], [108, 446]),
  /** A flap over the front, a clasp and a short handle. */
  satchel: () =>
    handle('M-104 292C-104 178 104 178 104 292', 22) +
    panel(
      'body',
      mirrored(
        'M0 276 L-224 282 C-240 300 -246 330 -246 360 L-238 640 C-230 668 -214 674 -190 676 L0 680',
      ),
      { on: sheen },
    ) +
    panel(
      'flap',
      mirrored(
        'M0 270 L-216 274 C-240 282 -248 300 -248 330 L-244 440 C-238 490 -200 508 -150 512 L0 520',
      ),
      {
        on:
          gloss('M-210 320C-204 380 -204 420 -196 460', { width: 22, strength: 0.25 }) +
          seam(
            mirrored('M-234 320 C-234 380 -232 420 -230 440 C-224 480 -190 494 -150 498 L0 506'),
          ),
      },
    ) +
    shadow('M-200 524C-100 540 100 540 200 524', { width: 12 }) +
    panel('tab', mirrored('M0 440 L-34 440 L-34 556 C-34 570 -20 578 0 578'), { fill: 'trim' }) +
    '<rect x="-24" y="520" width="48" height="38" rx="8" fill="#d9bd74" stroke="#6b5526" stroke-width="2"/><circle cy="539" r="6" fill="#6b5526"/>' +
    rivets([-104, 292], [104, 292]),
  /** A soft rounded bag on a broad strap. */
  hobo: () =>
    handle('M-206 420C-190 120 190 120 206 420', 24) +
    panel(
      'body',
      mirrored(
        'M0 404 C-80 404 -150 396 -222 372 C-258 470 -254 580 -206 642 C-160 680 -80 688 0 688',
      ),
      {
        on:
          sheen +
          fold('M-214 390C-150 440 -130 520 -150 600', { width: 14 }) +
          fold('M214 390C150 440 134 520 150 590', { width: 14, strength: 0.24 }) +
          seam(mirrored('M-222 396 C-150 418 -80 424 0 424')),
      },
    ) +
    rivets([-206, 396], [206, 396]),
  /** A boxy weekend bag with a zip and two handles. */
  holdall: () =>
    handle('M-96 420C-92 210 92 210 96 420', 16) +
    panel(
      'body',
      mirrored(
        'M0 330 C-120 330 -210 332 -240 350 C-268 380 -272 560 -258 640 C-240 664 -120 668 0 668',
      ),
      {
        on: `${sheen}<path d="M-250 356C-120 344 120 344 250 356" fill="none" stroke="#c9c2b4" stroke-width="6" stroke-dasharray="4 3"/>${seam(mirrored('M-280 590 C-180 600 -80 602 0 602'))}<path d="M-300 604H300V690H-300Z" fill="url(#trim)" opacity=".85"/>`,
      },
    ) +
    handle('M-100 600C-104 170 104 170 100 600', 20) +
    rivets([-100, 560], [100, 560]),
};

/** A bag standing upright with its handle above it, from the front. */
export function bag({ style = 'tote', ...rest }: Bag): Picture {
  return picture(clothDefinitions(rest), groundShadow(-270, 270, 684) + STYLES[style](), {
    format: 'square',
    ...rest,
  });
}
