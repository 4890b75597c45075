import { INPUT_SIZE } from '../model/input';
import type { LabelledImages } from './fashion-mnist';

/** The images from one position up to another, each by itself; views, not copies. */
export function inputsOf({ images, count }: LabelledImages, from = 0, to = count): Uint8Array[] {
  return Array.from({ length: Math.min(to, count) - from }, (_, index) =>
    images.subarray((from + index) * INPUT_SIZE, (from + index + 1) * INPUT_SIZE),
  );
}
