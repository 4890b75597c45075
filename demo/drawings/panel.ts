import { flipped } from './path';

export interface PanelOptions {
  /** One of the cloth's paints, or a colour of its own without the cloth's surface. */
  fill?: 'main' | 'trim' | 'inside' | `#${string}`;
  /** Drawn on the panel, under its shading, and cut off at its outline. */
  on?: string;
}

/**
 * One sewn piece: filled, shaded to look rounded, with a fine dark outline.
 * @param name unique in its drawing
 * @param outline path data; it is closed where it is open
 */
export function panel(
  name: string,
  outline: string,
  { fill = 'main', on = '' }: PanelOptions = {},
): string {
  const own = fill.startsWith('#');
  const surface = own ? '' : `<path d="${outline}Z" fill="url(#surface)"/>`;
  return (
    `<clipPath id="cut-${name}"><path d="${outline}Z"/></clipPath>` +
    `<g filter="url(#rounded)"><g clip-path="url(#cut-${name})">` +
    `<path d="${outline}Z" fill="${own ? fill : `url(#${fill})`}"/>${surface}${on}</g></g>` +
    `<path d="${outline}Z" fill="none" stroke="#000" stroke-width="1.6" stroke-linejoin="round" opacity=".3"/>`
  );
}

/** A panel on the left and its mirror image on the right. */
export function panelPair(name: string, outline: string, { on = '', ...rest }: PanelOptions = {}) {
  return (
    panel(`${name}-left`, outline, { on, ...rest }) +
    panel(`${name}-right`, flipped(outline), {
      on: `<g transform="scale(-1 1)">${on}</g>`,
      ...rest,
    })
  );
}

/** A fold: a soft dark valley, and a light ridge on its lit side. */
export function fold(line: string, { width = 11, strength = 0.2 } = {}): string {
  const stroke = `fill="none" stroke-width="${width}" stroke-linecap="round" filter="url(#soft)"`;
  return (
    `<path d="${line}" ${stroke} stroke="#000" opacity="${strength}"/>` +
    `<path d="${line}" ${stroke} stroke="#fff" opacity="${strength * 0.7}" transform="translate(${-width} 0)"/>`
  );
}

/** A seam: a dark groove with a light edge, and a row of stitches beside it where it has a colour. */
export function seam(line: string, stitch?: string): string {
  const stitches =
    stitch === undefined
      ? ''
      : `<path d="${line}" stroke="${stitch}" stroke-width="2" stroke-dasharray="7 4" opacity=".85" transform="translate(0 -6)"/>`;
  return (
    `<g fill="none"><path d="${line}" stroke="#fff" stroke-width="2" opacity=".28" transform="translate(0 2)"/>` +
    `<path d="${line}" stroke="#000" stroke-width="2" opacity=".36"/>${stitches}</g>`
  );
}

/** Vertical ribs, as on cuffs and hems. */
export function ribs(left: number, right: number, top: number, bottom: number): string {
  let lines = '';
  for (let x = left; x <= right; x += 9) lines += `M${x} ${top}V${bottom}`;
  return `<path d="${lines}" stroke="#000" stroke-width="2.6" opacity=".22"/>`;
}

/** A soft shadow that lies along a line. */
export function shadow(line: string, { width = 14, strength = 0.3 } = {}): string {
  return `<path d="${line}" fill="none" stroke="#000" stroke-width="${width}" opacity="${strength}" filter="url(#soft)"/>`;
}

/** A soft light that lies along a line, as on leather. */
export function gloss(line: string, { width = 12, strength = 0.4 } = {}): string {
  return `<path d="${line}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" opacity="${strength}" filter="url(#soft)"/>`;
}

/** A sewn-on button with four holes. */
export function button(x: number, y: number, colour: string, radius = 7): string {
  const hole = radius * 0.28;
  const holes = [-1, 1]
    .flatMap((dx) =>
      [-1, 1].map(
        (dy) => `<circle cx="${x + dx * hole}" cy="${y + dy * hole}" r="${hole * 0.5}"/>`,
      ),
    )
    .join('');
  return (
    `<circle cx="${x + 1}" cy="${y + 2}" r="${radius}" fill="#000" opacity=".3"/>` +
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" stroke="#000" stroke-opacity=".35"/>` +
    `<g fill="#000" opacity=".5">${holes}</g>`
  );
}
