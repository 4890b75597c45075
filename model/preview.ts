import { type InputShape, inputLength } from './input-shape';
import { PREVIEW_SIDE } from './input-side';
import { averaged } from './resize';

/** An input as people are shown it. */
export interface Preview extends InputShape {
  /** Its pixels, row by row: `side * side * channels` values of 0 to 255. */
  levels: Uint8Array;
}

/**
 * What is shown of an input: a grey one itself, of one in colour a smaller picture. With all its
 * pixels it would be too large to be sent along with each answer, and kept.
 */
export function previewOf(input: Uint8Array, shape: InputShape): Preview {
  const { side, channels } = shape;
  if (channels === 1) return { ...shape, levels: input };
  const picture = { width: side, height: side, data: Float32Array.from(input) };
  const whole = { left: 0, top: 0, width: side, height: side };
  const { data } = averaged(picture, whole, PREVIEW_SIDE);
  const small = { side: PREVIEW_SIDE, channels } as const;
  const levels = Uint8Array.from({ length: inputLength(small) }, (_, at) => Math.round(data[at]!));
  return { ...small, levels };
}
