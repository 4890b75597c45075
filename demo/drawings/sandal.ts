import { type Cloth, clothDefinitions } from './cloth';
import { groundShadow } from './ground';
import { gloss, panel, seam } from './panel';
import { type Picture, type PictureOptions, picture } from './picture';

interface Sandal extends Cloth, PictureOptions {
  style?: keyof typeof STYLES;
  sole?: string;
}

/** An upper strap: a band along a line, with light and shade on it. */
function strap(line: string, width: number): string {
  return (
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="${line}" stroke="#000" stroke-width="${width + 3}" opacity=".4"/>` +
    `<path d="${line}" stroke="url(#main)" stroke-width="${width}"/>` +
    `<path d="${line}" stroke="#fff" stroke-width="${width * 0.25}" opacity=".28" transform="translate(-2 ${-width * 0.2})"/></g>`
  );
}

function buckle(x: number, y: number): string {
  return `<rect x="${x - 11}" y="${y - 12}" width="22" height="24" rx="4" fill="none" stroke="#c7a961" stroke-width="5"/>`;
}

/** Each: the sole and what is above it; the ground's height. */
const STYLES = {
  /** A thin sole, a strap over the toes and one round the ankle. */
  flat: {
    ground: 500,
    sole: (fill: `#${string}`) =>
      panel(
        'sole',
        'M-268 466 C-288 480 -284 500 -258 500 L252 500 C280 500 284 470 262 448 C190 440 100 458 -10 466 C-110 472 -200 474 -268 466',
        { fill, on: '<path d="M-290 486H290V510H-290Z" fill="#3a2a20"/>' },
      ),
    straps: () =>
      strap('M236 448C248 408 246 380 230 360', 24) +
      strap('M-210 466C-204 436 -160 420 -120 424C-86 428 -66 446 -66 464', 24) +
      strap('M-120 424C-60 424 30 404 84 368', 17) +
      strap('M96 460C98 420 96 390 84 368C120 346 196 342 232 362', 17) +
      buckle(140, 348),
  },
  /** A high thin heel and narrow straps. */
  heel: {
    ground: 610,
    sole: (fill: `#${string}`) =>
      panel(
        'heel',
        'M196 330 C214 340 236 340 250 326 C246 420 234 520 226 606 L206 606 C212 500 214 410 196 330',
        { fill },
      ) +
      panel(
        'sole',
        'M-262 594 C-270 604 -262 610 -240 610 C-170 612 -110 610 -64 592 C20 552 90 440 250 330 C254 316 246 306 234 308 C110 340 20 500 -80 566 C-130 590 -210 590 -262 594',
        { fill: 'main' },
      ),
    straps: () =>
      strap('M-206 594C-196 550 -140 530 -104 578', 20) +
      strap('M-130 560C-100 510 -50 490 -16 524', 14) +
      strap('M214 312C222 268 220 220 208 188', 16) +
      strap('M70 414C70 330 110 236 210 196', 12) +
      strap('M96 256C120 196 180 176 222 184C236 196 230 214 210 220', 13) +
      buckle(128, 214),
  },
  /** A cork wedge with crossed straps. */
  wedge: {
    ground: 570,
    sole: (fill: `#${string}`) =>
      panel(
        'sole',
        'M-266 530 C-282 546 -274 566 -250 570 L244 570 C262 570 268 540 262 400 C250 384 232 384 214 392 C120 430 20 520 -110 526 C-170 530 -220 530 -266 530',
        {
          fill,
          on: cork(),
        },
      ),
    straps: () =>
      strap('M-206 530C-186 470 -110 440 -40 510', 26) +
      strap('M-150 516C-130 460 -70 430 10 484', 22) +
      strap('M232 392C244 350 240 310 226 286', 20) +
      strap('M60 452C80 380 140 300 228 292', 16) +
      strap('M104 352C130 290 190 270 230 282', 14) +
      buckle(150, 306),
  },
  /** A thick moulded footbed with two broad buckled straps. */
  footbed: {
    ground: 520,
    sole: (fill: `#${string}`) =>
      panel(
        'sole',
        'M-272 468 C-290 490 -286 518 -256 520 L250 520 C278 518 282 480 270 452 C200 440 120 462 20 466 C-90 472 -200 478 -272 468',
        {
          fill,
          on: `${cork()}<path d="M-290 504H290V524H-290Z" fill="#2b2523"/>`,
        },
      ),
    straps: () =>
      panel(
        'front',
        'M-200 474 C-190 420 -140 392 -96 392 L-46 398 C-36 420 -36 450 -40 470 L-200 474',
        {
          on:
            gloss('M-176 440C-150 410 -110 404 -70 410') +
            seam('M-186 462C-170 420 -130 404 -52 410'),
        },
      ) +
      panel('back', 'M-14 468 C-20 400 20 352 64 348 L112 356 C128 390 130 430 126 462 L-14 468', {
        on: gloss('M6 420C20 380 60 364 96 370') + seam('M0 458C0 400 40 364 108 368'),
      }) +
      buckle(-84, 432) +
      buckle(74, 404),
  },
};

function cork(): string {
  const specks = Array.from({ length: 70 }, (_, at) => {
    const x = -270 + ((at * 197) % 540);
    const y = 400 + ((at * 83) % 170);
    return `M${x} ${y}h${3 + (at % 5)}`;
  }).join('');
  return `<path d="${specks}" stroke="#5c3d22" stroke-width="3" opacity=".4"/>`;
}

/** An open sandal from the side, its toe to the left. */
export function sandal({ style = 'flat', sole = '#b98d5d', ...rest }: Sandal): Picture {
  const { ground, sole: drawSole, straps } = STYLES[style];
  const content = groundShadow(-290, 290, ground) + drawSole(`#${sole.slice(1)}`) + straps();
  return picture(
    clothDefinitions(rest),
    `<g transform="translate(0 ${style === 'flat' || style === 'footbed' ? -20 : 0})">${content}</g>`,
    { format: 'square', ...rest },
  );
}
