export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What decides where in its box an `<img>` paints its picture: computed style and natural size. */
export interface Painting {
  style: Pick<CSSStyleDeclaration, 'objectFit' | 'objectPosition'> & Record<Inset, string>;
  naturalWidth: number;
  naturalHeight: number;
  /** Width and height of the border box before any transform. */
  offsetWidth: number;
  offsetHeight: number;
}

type Side = 'Left' | 'Right' | 'Top' | 'Bottom';
type Inset = `padding${Side}` | `border${Side}Width`;

/**
 * Where in the box of an `<img>` its picture lies: without border and padding, and without the bars
 * that `object-fit: contain` leaves beside it, which would pass for the picture's own background.
 */
export function paintedBox(border: Box, painting: Painting): Box {
  const { style, naturalWidth, naturalHeight } = painting;
  const across = border.width / (painting.offsetWidth || border.width);
  const down = border.height / (painting.offsetHeight || border.height);
  const inset = (side: Side) =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]);
  const left = border.left + inset('Left') * across;
  const top = border.top + inset('Top') * down;
  const width = border.width - (inset('Left') + inset('Right')) * across;
  const height = border.height - (inset('Top') + inset('Bottom')) * down;

  const isContained = ['contain', 'scale-down'].includes(style.objectFit);
  if (!isContained || !(naturalWidth > 0)) return { left, top, width, height };
  const largest = style.objectFit === 'scale-down' ? across : Number.POSITIVE_INFINITY;
  const scale = Math.min(width / naturalWidth, height / naturalHeight, largest);
  const barX = width - naturalWidth * scale;
  const barY = height - naturalHeight * scale;
  const [x = 0.5, y = 0.5] = style.objectPosition.split(' ').map(share);
  return {
    left: left + barX * x,
    top: top + barY * y,
    width: width - barX,
    height: height - barY,
  };
}

/** A position in per cent as a share; lengths are rare, and taken for the middle. */
function share(position: string): number {
  return position.endsWith('%') ? Number.parseFloat(position) / 100 : 0.5;
}
