import { clothDefinitions } from './cloth';
import { shade } from './colour';
import type { Fabric } from './fabric';
import { groundShadow } from './ground';
import { fold, gloss, panel, shadow } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface HomePiece extends PictureOptions {
  fabric: Fabric;
}

/** A glazed mug with its handle to the right. */
export function mug({ fabric, ...rest }: HomePiece): Picture {
  const handle = 'M150 330C290 310 300 540 140 540';
  return picture(
    clothDefinitions({ fabric }),
    groundShadow(-220, 230, 612) +
      `<path d="${handle}" fill="none" stroke="#000" stroke-opacity=".35" stroke-width="45"/><path d="${handle}" fill="none" stroke="url(#main)" stroke-width="41"/>${gloss('M170 330C250 330 262 400 256 440', { width: 8 })}` +
      panel(
        'mug',
        mirrored('M0 616 C-70 616 -124 610 -138 590 C-160 500 -166 380 -166 262 L0 280'),
        {
          on:
            gloss('M-120 310C-120 420 -112 500 -96 570', { width: 34, strength: 0.35 }) +
            fold('M130 300C130 420 124 500 110 580', { width: 30, strength: 0.2 }),
        },
      ) +
      '<ellipse cy="264" rx="166" ry="36" fill="url(#main)" stroke="#000" stroke-opacity=".3"/><ellipse cy="266" rx="150" ry="28" fill="#3b2416"/><ellipse cx="-20" cy="264" rx="90" ry="14" fill="#6b4428" opacity=".7"/>',
    { format: 'square', ...rest },
  );
}

/** An upholstered armchair on wooden legs. */
export function armchair({ fabric, ...rest }: HomePiece): Picture {
  const leg = `M-196 600 L-170 600 L-196 726 L-212 726 L-196 600`;
  return picture(
    clothDefinitions({ fabric }),
    groundShadow(-270, 270, 722) +
      [1, -1]
        .map(
          (side) =>
            `<path d="${leg}Z" transform="scale(${side} 1)" fill="#8a5a34" stroke="#000" stroke-opacity=".4"/>`,
        )
        .join('') +
      panel(
        'back',
        mirrored('M0 560 L-190 560 C-214 400 -216 250 -180 170 C-140 120 -60 110 0 110'),
        {
          on: [-90, 0, 90]
            .map((x) =>
              fold(`M${x} 140C${x + 6} 260 ${x - 6} 380 ${x} 480`, { width: 12, strength: 0.14 }),
            )
            .join(''),
        },
      ) +
      panel(
        'seat',
        mirrored('M0 560 L-190 560 C-206 520 -206 480 -180 466 C-120 452 -60 450 0 450'),
        {
          on: shadow('M-200 556C-100 562 100 562 200 556', { strength: 0.4 }),
        },
      ) +
      panel('base', mirrored('M0 622 L-214 618 L-210 548 L0 552')) +
      [1, -1]
        .map((side) =>
          panel(
            `arm-${side}`,
            `M${-150 * side} 620 L${-250 * side} 620 C${-262 * side} 520 ${-270 * side} 440 ${-246 * side} 400 C${-220 * side} 376 ${-170 * side} 384 ${-158 * side} 420 L${-150 * side} 620`,
          ),
        )
        .join(''),
    { format: 'square', ...rest },
  );
}

/** A leafy plant in a pot. */
export function plant({ fabric, ...rest }: HomePiece): Picture {
  const leaves = Array.from({ length: 13 }, (_, at) => {
    const turn = -66 + at * 11;
    const size = 0.66 + ((at * 7) % 5) * 0.1;
    const green = shade('#4c7a4a', ((at * 5) % 7) * 0.06 - 0.2);
    return (
      `<g transform="translate(0 520) rotate(${turn}) scale(${size})"><path d="M0 0C-10 -120 -6 -160 0 -200" stroke="#3d5c37" stroke-width="5" fill="none"/>` +
      `<path d="M0 -140C-64 -190 -66 -290 0 -360C66 -290 64 -190 0 -140Z" fill="${green}" stroke="#000" stroke-opacity=".25"/>` +
      `<path d="M0 -144C4 -220 2 -290 0 -350" stroke="#dfe8c9" stroke-width="3" opacity=".6" fill="none"/></g>`
    );
  });
  return picture(
    clothDefinitions({ fabric }),
    groundShadow(-160, 160, 722) +
      leaves.join('') +
      panel('pot', mirrored('M0 724 C-50 724 -92 720 -98 706 L-126 520 L0 524'), {
        on: gloss('M-90 560C-84 620 -78 660 -72 700', { width: 20, strength: 0.3 }),
      }) +
      panel('rim', mirrored('M0 540 L-138 536 L-138 498 L0 502'), { fill: 'trim' }),
    rest,
  );
}

/** A table lamp with a fabric shade. */
export function lamp({ fabric, ...rest }: HomePiece): Picture {
  return picture(
    clothDefinitions({ fabric }),
    groundShadow(-150, 150, 724) +
      panel(
        'base',
        mirrored(
          'M0 724 L-110 722 C-112 704 -80 696 -30 690 C-14 640 -60 600 -58 540 C-56 490 -18 470 -12 380 L0 380',
        ),
        { fill: '#b98a4e', on: gloss('M-34 520C-38 560 -20 600 -12 640', { width: 12 }) },
      ) +
      panel('shade', mirrored('M0 404 C-80 404 -160 400 -206 390 L-122 100 C-80 94 -40 92 0 92'), {
        on: '<ellipse cy="330" rx="130" ry="150" fill="#fff3cf" opacity=".5" filter="url(#soft)"/>',
      }),
    rest,
  );
}

/** A paperback of a shop's own press, standing. */
export function book({ fabric, ...rest }: HomePiece): Picture {
  return picture(
    clothDefinitions({ fabric }),
    groundShadow(-210, 220, 682) +
      '<path d="M-170 124L190 124L204 136V676L-156 676Z" fill="#efe9da" stroke="#000" stroke-opacity=".3"/>' +
      panel('cover', 'M-190 112 L176 112 L176 668 L-190 668 L-190 112', {
        on: '<path d="M-168 112V668" stroke="#000" stroke-width="3" opacity=".3"/><circle cx="4" cy="330" r="96" fill="none" stroke="#f3e7cf" stroke-width="10"/><path d="M4 234C-60 300 -60 360 4 426C68 360 68 300 4 234Z" fill="#f3e7cf"/><path d="M-110 510H118M-70 546H78" stroke="#f3e7cf" stroke-width="12"/>',
      }),
    rest,
  );
}
