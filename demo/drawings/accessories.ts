import { clothDefinitions } from './cloth';
import { shade } from './colour';
import { plain } from './fabric';
import { gloss, panel, seam } from './panel';
import { mirrored } from './path';
import { type Picture, type PictureOptions, picture } from './picture';

interface Accessory extends PictureOptions {
  colour: string;
}

/** A wristwatch on a leather strap. */
export function watch({ colour, ...rest }: Accessory): Picture {
  const strap = mirrored(
    'M0 90 L-52 92 C-58 200 -74 250 -84 300 L-84 500 C-74 550 -58 620 -50 712 L0 720',
  );
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const long = hour % 3 === 0;
    return `<path d="M0 ${long ? -112 : -104}V-124" stroke="#2b2a2e" stroke-width="${long ? 7 : 4}" transform="rotate(${hour * 30})"/>`;
  }).join('');
  return picture(
    clothDefinitions({ fabric: plain(colour, 'leather') }) +
      '<linearGradient id="steel" x2="1" y2="1"><stop stop-color="#f4f2ee"/><stop offset=".5" stop-color="#9d9a95"/><stop offset="1" stop-color="#d8d5cf"/></linearGradient>',
    panel('strap', strap, {
      on:
        gloss('M-40 120C-44 200 -56 240 -60 290', { strength: 0.2 }) +
        seam('M-42 96C-48 210 -64 250 -72 300', '#d8b98a'),
    }) +
      '<path d="M0 560v4M0 600v4M0 640v4" stroke="#000" stroke-width="11" stroke-linecap="round" opacity=".5"/>' +
      '<rect x="152" y="384" width="24" height="34" rx="6" fill="url(#steel)" stroke="#55524d"/>' +
      '<circle cy="400" r="160" fill="url(#steel)" stroke="#55524d" stroke-width="2"/>' +
      '<circle cy="400" r="136" fill="#f5f1e7" stroke="#77736c" stroke-width="3"/>' +
      `<g transform="translate(0 400)">${marks}<path d="M0 14L-62 -42M0 18L34 -98" stroke="#2b2a2e" stroke-width="8" stroke-linecap="round"/>` +
      '<path d="M-10 24L20 -110" stroke="#b03a2e" stroke-width="3" transform="rotate(130)"/><circle r="9" fill="#2b2a2e"/></g>' +
      '<path d="M-110 330C-80 280 -20 262 40 276L-96 420C-116 396 -120 360 -110 330Z" fill="#fff" opacity=".3"/>',
    { format: 'square', ...rest },
  );
}

/** Sunglasses with their temples folded open behind them. */
export function sunglasses({ colour, ...rest }: Accessory): Picture {
  const lens =
    'M-52 348 C-110 326 -210 326 -250 346 C-262 400 -244 470 -176 484 C-96 492 -56 430 -52 348';
  const frame =
    'M-34 334 C-110 304 -230 304 -278 326 L-276 352 C-280 430 -256 506 -172 512 C-84 514 -40 440 -34 372 L0 362';
  return picture(
    clothDefinitions({ fabric: plain(colour, 'leather') }) +
      `<linearGradient id="lens" x2="0" y2="1"><stop stop-color="${shade(colour, -0.6)}"/><stop offset="1" stop-color="${shade(colour, 0.1)}" stop-opacity=".85"/></linearGradient>`,
    '<path d="M-270 338C-250 290 -210 268 -170 262M270 338C250 290 210 268 170 262" fill="none" stroke="url(#trim)" stroke-width="14" stroke-linecap="round"/>' +
      panel('frame', `${mirrored(frame)} L34 334 C16 326 -16 326 -34 334`, {
        on: gloss('M-260 334C-200 318 -120 320 -60 340', { width: 8 }),
      }) +
      [1, -1]
        .map(
          (side) =>
            `<g transform="scale(${side} 1)"><path d="${lens}Z" fill="#f7f5f2"/><path d="${lens}Z" fill="url(#lens)" stroke="#000" stroke-opacity=".4" stroke-width="3"/></g>`,
        )
        .join('') +
      '<path d="M-226 356L-150 340L-206 460C-232 440 -236 400 -226 356ZM78 356L150 338L98 452C76 430 70 400 78 356Z" fill="#fff" opacity=".14"/>',
    { format: 'landscape', ...rest },
  );
}
