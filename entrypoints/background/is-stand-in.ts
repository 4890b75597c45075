/** A width and a height, in whatever unit. */
interface Size {
  width: number;
  height: number;
}

/** How far proportions may differ that are one and the same: browsers round natural sizes. */
const TOLERANCE = 0.03;

/**
 * Whether a file is another picture than the page shows, as servers give it to whoever does not
 * come from the shop's own pages: its proportions are others.
 * @param file size of the file's picture, upright
 * @param shown natural size of the element that shows it
 */
export function isStandIn(file: Size, shown: Size): boolean {
  const smallest = Math.min(file.width, file.height, shown.width, shown.height);
  if (smallest < 1) return false;
  const difference = Math.log((file.width * shown.height) / (file.height * shown.width));
  return Math.abs(difference) > TOLERANCE + 1 / smallest;
}
