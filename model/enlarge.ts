import { INPUT_SIDE } from './input-side';

/**
 * Enlarges an image of Fashion-MNIST to a larger network's input: bilinear with half-pixel centres
 * (align_corners = false), edges repeated.
 * @param image 28×28 grey levels of 0 to 255, row by row
 * @param side the input's side in pixels, no less than 28
 * @returns side×side grey levels, rounded
 */
export function enlarge(image: Uint8Array, side: number): Uint8Array {
  const places = Array.from({ length: side }, (_, at) => place(at, side));
  const large = new Uint8Array(side * side);
  let at = 0;
  for (const y of places) {
    const [above, below] = [y.before * INPUT_SIDE, y.after * INPUT_SIDE];
    for (const x of places) {
      const upper = mix(image[above + x.before]!, image[above + x.after]!, x.share);
      const lower = mix(image[below + x.before]!, image[below + x.after]!, x.share);
      large[at++] = Math.round(mix(upper, lower, y.share));
    }
  }
  return large;
}

/** Between which two source pixels a target pixel's centre lies, and how far towards the second. */
function place(at: number, side: number): { before: number; after: number; share: number } {
  const centre = ((at + 0.5) * INPUT_SIDE) / side - 0.5;
  const source = Math.min(INPUT_SIDE - 1, Math.max(0, centre));
  const before = Math.floor(source);
  return { before, after: Math.min(INPUT_SIDE - 1, before + 1), share: source - before };
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
