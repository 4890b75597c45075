import { INPUT_SIDE, INPUT_SIZE } from '../model/input';
import type { Random } from './random';
import type { AnnRecipe } from './recipes';

/**
 * Copies one image into a batch as grey levels of 0 to 1, mirrored and shifted by chance as the
 * recipe allows. What is shifted in is background.
 * @param image {@link INPUT_SIZE} grey levels of 0 to 255
 * @param batch receives the image from `offset` on; zero there before
 */
export function augmentInto(
  batch: Float32Array,
  offset: number,
  image: Uint8Array,
  { flip, shiftShare, shift }: Pick<AnnRecipe, 'flip' | 'shiftShare' | 'shift'>,
  random: Random,
): void {
  const mirrored = flip && random.float() < 0.5;
  const shifted = shiftShare > 0 && random.float() < shiftShare;
  const right = shifted ? random.int(-shift, shift) : 0;
  const down = shifted ? random.int(-shift, shift) : 0;
  for (let at = 0; at < INPUT_SIZE; at++) {
    const column = at % INPUT_SIDE;
    const x = (mirrored ? INPUT_SIDE - 1 - column : column) + right;
    const y = (at - column) / INPUT_SIDE + down;
    if (x >= 0 && x < INPUT_SIDE && y >= 0 && y < INPUT_SIDE) {
      batch[offset + y * INPUT_SIDE + x] = image[at]! / 255;
    }
  }
}
