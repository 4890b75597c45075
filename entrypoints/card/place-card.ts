export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Distance from the picture and from the window's edges, in CSS pixels. */
const GAP = 8;

/**
 * Where the card goes: beside the picture, else under or over it, else upon it; always within the
 * window, as far as it fits.
 */
export function placeCard(image: Box, card: Size, window: Size): { left: number; top: number } {
  const right = image.left + image.width + GAP;
  const left = image.left - GAP - card.width;
  const under = image.top + image.height + GAP;
  const over = image.top - GAP - card.height;
  const places: [left: number, top: number, fits: boolean][] = [
    [right, image.top, right + card.width <= window.width - GAP],
    [left, image.top, left >= GAP],
    [image.left, under, under + card.height <= window.height - GAP],
    [image.left, over, over >= GAP],
  ];
  const [x, y] = places.find(([, , fits]) => fits) ?? [image.left + GAP, image.top + GAP];
  return {
    left: Math.max(GAP, Math.min(x, window.width - card.width - GAP)),
    top: Math.max(GAP, Math.min(y, window.height - card.height - GAP)),
  };
}
