import { shade } from './colour';
import { type Fabric, fabricPaint, plain, type Weave } from './fabric';

/** Two braids and two ribs. */
const CABLE =
  'M8 0C8 16 26 14 26 29C26 44 8 42 8 58M26 0C26 16 8 14 8 29C8 44 26 42 26 58M36 0V58M40 0V58M50 0V58M54 0V58';

/** How a surface looks close by: a small repeating pattern, and how deep its folds are. */
const SURFACES: Record<Weave, { size: number; threads: string; folds: number }> = {
  smooth: { size: 8, threads: '', folds: 9 },
  knit: { size: 9, threads: 'M0 1L4.5 7L9 1', folds: 7 },
  rib: { size: 13, threads: 'M3 0V13M5 0V13', folds: 6 },
  cable: { size: 58, threads: CABLE, folds: 5 },
  denim: { size: 5, threads: 'M-1 6L6 -1', folds: 9 },
  wool: { size: 10, threads: 'M0 10L5 5M5 0L10 5', folds: 7 },
  canvas: { size: 5, threads: 'M0 2H5M2 0V5', folds: 3 },
  leather: { size: 8, threads: '', folds: 0 },
};

export interface Cloth {
  /** Paint `url(#main)`. */
  fabric: Fabric;
  /** Paint `url(#trim)`: collars, cuffs, edges. Darker than the fabric unless given. */
  trim?: Fabric;
  /** Changes how the folds fall. */
  seed?: number;
}

/**
 * Everything that panels refer to: paints, surface, blurs, a filter that makes a panel look rounded
 * by darkening its edges, and one that lets stretched noise, lit from the left, fall as folds.
 */
export function clothDefinitions({ fabric, trim, seed = 1 }: Cloth): string {
  const edging = trim ?? plain(shade(fabric.colour, -0.16), fabric.weave);
  const { size, threads, folds } = SURFACES[fabric.weave];
  return [
    fabricPaint('main', fabric),
    fabricPaint('trim', edging),
    fabricPaint('inside', plain(shade(edging.colour, -0.34))),
    `<pattern id="surface" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${threads}" fill="none" stroke="#000" stroke-width="1.5" opacity=".2"/></pattern>`,
    '<filter id="soft" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="6"/></filter>',
    '<filter id="rounded" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">' +
      '<feComponentTransfer in="SourceAlpha"><feFuncA type="table" tableValues="1 0"/></feComponentTransfer>' +
      '<feGaussianBlur stdDeviation="12"/><feOffset dx="-6" dy="-4"/>' +
      '<feComponentTransfer><feFuncA type="linear" slope=".4"/></feComponentTransfer>' +
      '<feComposite in2="SourceAlpha" operator="in"/>' +
      '<feMerge><feMergeNode in="SourceGraphic"/><feMergeNode/></feMerge></filter>',
    folds === 0
      ? '<filter id="folds"><feOffset/></filter>'
      : '<filter id="folds" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">' +
        `<feTurbulence type="fractalNoise" baseFrequency=".0095 .0034" numOctaves="2" seed="${seed}"/>` +
        '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0"/>' +
        `<feDiffuseLighting surfaceScale="${folds}" lighting-color="#fff"><feDistantLight azimuth="205" elevation="58"/></feDiffuseLighting>` +
        '<feGaussianBlur stdDeviation="4" result="light"/>' +
        '<feComposite in="SourceGraphic" in2="light" operator="arithmetic" k1="1.18"/>' +
        '<feComposite in2="SourceAlpha" operator="in"/></filter>',
  ].join('');
}

/** Lets the folds fall over everything that belongs to one garment. */
export function draped(...pieces: string[]): string {
  return `<g filter="url(#folds)">${pieces.join('')}</g>`;
}
