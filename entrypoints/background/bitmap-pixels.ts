import { decodedSize, type RgbaImage } from '../../model/image';
import { text } from '../../texts/text';
import { ImageProblem } from './image-problem';

/**
 * The pixels of a bitmap, scaled down where it is too large. Closes it.
 * @throws {ImageProblem} where there is no memory for them
 */
export function bitmapPixels(bitmap: ImageBitmap): RgbaImage {
  try {
    const { width, height } = decodedSize(bitmap.width, bitmap.height);
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new ImageProblem('broken', text('details.noMemory'));
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  } finally {
    bitmap.close();
  }
}
