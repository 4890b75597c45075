import { decodedSize, type RgbaImage } from '../../model/image';
import { givesNoise, KNOWN_SIDE } from '../../model/known-pixel';
import { text } from '../../texts/text';
import { ImageProblem } from './image-problem';

/**
 * The pixels of a bitmap, scaled down where it is too large. Closes it.
 * @throws {ImageProblem} where there is no memory for them, or the browser gives noise in their place
 */
export function bitmapPixels(bitmap: ImageBitmap): RgbaImage {
  try {
    const { width, height } = decodedSize(bitmap.width, bitmap.height);
    const context = contextOf(width, height);
    if (givesNoise(contextOf(KNOWN_SIDE, KNOWN_SIDE))) throw new ImageProblem('noise');
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  } finally {
    bitmap.close();
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new ImageProblem('broken', text('details.noMemory'));
  return context;
}
