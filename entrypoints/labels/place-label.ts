import type { Box } from '../finder/box';

/** Height of a label, in CSS pixels. */
export const LABEL_HEIGHT = 20;

/** Distance from the picture's edges. */
const GAP = 6;

/** Of a picture that comes into the window, so much has to be there to tell which one is meant. */
const LEAST = LABEL_HEIGHT + 2 * GAP;

/** Where a label goes, and how wide it may become. */
export interface LabelPlace {
  left: number;
  top: number;
  width: number;
}

/**
 * The lower left corner of a picture, or of what the window shows of it: shops put their own badges
 * and hearts at the top.
 * @returns nothing where too little of the picture is in the window
 */
export function placeLabel(
  { left, top, width, height }: Box,
  window: { width: number; height: number },
): LabelPlace | undefined {
  const from = { x: Math.max(0, left), y: Math.max(0, top) };
  const to = { x: Math.min(window.width, left + width), y: Math.min(window.height, top + height) };
  if (to.x - from.x < LEAST || to.y - from.y < LEAST) return undefined;
  return {
    left: Math.round(from.x + GAP),
    top: Math.round(to.y - GAP - LABEL_HEIGHT),
    width: Math.floor(to.x - from.x - 2 * GAP),
  };
}
