import type { Box } from '../finder/box';

/** Space between a picture and the edge of its light, in CSS pixels. */
const MARGIN = 4;

/** The lights as a path of SVG: a rectangle around each picture that lies in the window. */
export function lightPath(
  boxes: readonly Box[],
  { width, height }: { width: number; height: number },
): string {
  return boxes
    .filter(
      (box) =>
        box.width > 0 &&
        box.height > 0 &&
        box.left < width &&
        box.top < height &&
        box.left + box.width > 0 &&
        box.top + box.height > 0,
    )
    .map((box) => {
      const [left, top] = [box.left - MARGIN, box.top - MARGIN].map(Math.round);
      const [across, down] = [box.width, box.height].map((length) =>
        Math.round(length + 2 * MARGIN),
      );
      return `M${left} ${top}h${across}v${down}h${-across!}z`;
    })
    .join('');
}
