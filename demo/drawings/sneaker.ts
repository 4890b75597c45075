import { type Cloth, clothDefinitions } from './cloth';
import { shade } from './colour';
import { groundShadow } from './ground';
import { gloss, panel, seam, shadow } from './panel';
import { type Picture, type PictureOptions, picture } from './picture';

interface Sneaker extends Cloth, PictureOptions {
  style?: keyof typeof STYLES;
  sole?: string;
}

/** Toe to the left: vamp, tongue, collar, heel. */
const UPPER =
  'M-262 486 C-276 444 -244 420 -198 408 C-130 390 -66 352 -12 312 L48 276 C66 330 110 362 156 362 C194 362 214 330 228 286 C244 280 256 292 258 316 C256 372 266 426 264 482 C100 494 -120 494 -262 486';
const LINING =
  'M48 280 C80 316 120 336 160 334 C196 332 216 312 232 288 C222 336 194 364 156 364 C110 364 66 334 48 280';
const TONGUE = 'M-4 308 L22 240 C38 224 70 230 84 250 L80 306 C60 326 30 330 0 330 L-4 308';
const EYESTAY =
  'M-112 396 C-70 372 -30 342 -8 310 L46 280 C58 300 74 314 92 324 C60 350 0 384 -70 408 L-112 396';
const FLAT_SOLE =
  'M-274 468 C-284 496 -276 520 -244 524 C-90 530 120 530 248 524 C274 520 278 500 270 464 C180 480 60 478 -60 482 C-150 484 -226 480 -274 468';
const RUNNER_SOLE =
  'M-276 470 C-296 482 -290 500 -262 512 C-200 526 -100 528 0 520 C60 514 90 526 140 530 C200 534 262 528 284 508 C296 484 286 456 270 440 C190 462 60 466 -60 476 C-150 484 -226 482 -276 470';

const STYLES = {
  /** Smooth leather, a chevron of trim on the side, a heel patch. */
  court: (sole: string) => ({
    sole: FLAT_SOLE,
    on:
      '<path d="M-20 492L52 410L10 352L52 340L110 408L40 492Z" fill="url(#trim)"/>' +
      '<path d="M212 280H270V400C244 404 222 390 206 360Z" fill="url(#trim)"/>',
    line: `<path d="M-270 502C-90 512 120 512 262 502" fill="none" stroke="${shade(sole, -0.25)}" stroke-width="3"/>`,
  }),
  /** Mesh with a flowing overlay and a sculpted sole. */
  runner: (sole: string) => ({
    sole: RUNNER_SOLE,
    on:
      '<path d="M-270 440C-220 432 -170 450 -120 492H-280Z" fill="url(#trim)"/>' +
      '<path d="M-60 492C0 440 90 420 140 372C120 440 120 460 150 492Z" fill="url(#trim)"/>' +
      '<path d="M196 350C200 400 220 440 270 452V280H226Z" fill="url(#trim)"/>',
    line: `<path d="M-250 512C-120 496 20 494 280 486" fill="none" stroke="${shade(sole, -0.3)}" stroke-width="7" opacity=".6"/>`,
  }),
  /** Canvas with a rubber toe cap and a coloured line round the sole. */
  canvas: (sole: string) => ({
    sole: FLAT_SOLE,
    on:
      `<path d="M-280 492V400H-206C-186 424 -176 460 -178 492Z" fill="${sole}"/>` +
      seam('M-206 404C-186 428 -176 460 -178 492') +
      seam('M152 338C148 390 150 440 156 492', shade(sole, -0.1)),
    line: '<path d="M-274 494C-90 506 120 506 266 492" fill="none" stroke="url(#trim)" stroke-width="7"/>',
  }),
};

/** A low sneaker from the side, its toe to the left. */
export function sneaker({ style = 'court', sole = '#c9c3b6', ...rest }: Sneaker): Picture {
  const look = STYLES[style](sole);
  const shoe =
    panel('tongue', TONGUE, {
      fill: 'trim',
      on: gloss('M20 252C40 238 56 244 72 258', { width: 6 }),
    }) +
    panel('lining', LINING, { fill: 'inside' }) +
    panel('upper', UPPER, {
      on:
        look.on +
        gloss('M-230 434C-150 420 -90 384 -50 360', { width: 14, strength: 0.3 }) +
        gloss('M176 392C206 386 226 366 240 340', { width: 12, strength: 0.25 }) +
        shadow('M-150 488C-100 460 -70 430 -60 404', { width: 10, strength: 0.16 }) +
        seam('M46 296C66 346 110 376 156 376C198 376 222 344 240 304'),
    }) +
    panel('eyestay', EYESTAY, { on: seam('M-98 398C-60 378 10 344 52 296') }) +
    lacing() +
    panel('sole', look.sole, { fill: `#${sole.slice(1)}`, on: look.line }) +
    '<path d="M-262 519C-90 527 130 529 262 521" fill="none" stroke="#000" stroke-width="7" opacity=".35"/>';
  return picture(
    clothDefinitions(rest),
    `${groundShadow(-300, 300, 492)}<g transform="translate(0 52) scale(1 .84)">${shoe}</g>`,
    { format: 'landscape', ...rest },
  );
}

/** Five laces across the eyestay, and the bow's loops. */
function lacing(): string {
  const rows = [0, 1, 2, 3, 4]
    .map((row) => {
      const x = -74 + row * 27;
      const y = 378 - row * 20;
      return `<path d="M${x} ${y}q14 -16 34 -12" /><circle cx="${x + 34}" cy="${y - 10}" r="3" fill="#444" stroke="none"/>`;
    })
    .join('');
  const line = `fill="none" stroke-linecap="round"`;
  return (
    `<g ${line} stroke="#000" stroke-width="11" opacity=".3" transform="translate(1 3)">${rows}</g>` +
    `<g ${line} stroke="#f5f3ee" stroke-width="8">${rows}<path d="M30 276C6 262 -14 276 -8 290M34 276C64 270 70 300 52 306" stroke-width="6"/></g>`
  );
}
