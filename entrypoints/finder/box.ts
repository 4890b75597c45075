/** A part of a page, in CSS pixels of its own frame. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Whether two images lie one over the other: a view that is shown while the pointer rests there. */
export function areInOnePlace(one: Box, other: Box): boolean {
  const across = overlap(one.left, one.width, other.left, other.width);
  const down = overlap(one.top, one.height, other.top, other.height);
  const both = one.width * one.height + other.width * other.height - across * down;
  return across * down > 0.6 * both;
}

/** How much two lengths have in common. */
export function overlap(
  start: number,
  length: number,
  otherStart: number,
  otherLength: number,
): number {
  return Math.max(
    0,
    Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart),
  );
}
