import { decodedSize, type RgbaImage } from '../../model/image';
import { bitmapPixels } from './bitmap-pixels';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import type { ImageFacts } from './sniff-image';

/** Formats that every browser decodes: where decoding them fails, the file is at fault. */
const COMMON = ['jpg', 'png', 'gif', 'webp', 'avif', 'bmp', 'ico'];

/**
 * Decodes a picture, upright and scaled down. Of an animation, the first frame.
 * @throws {ImageProblem} when the browser cannot decode it
 */
export async function decodeImage(image: FetchedImage, facts: ImageFacts): Promise<RgbaImage> {
  return bitmapPixels(await decode(image, facts));
}

async function decode({ bytes, mimeType }: FetchedImage, facts: ImageFacts): Promise<ImageBitmap> {
  // Only the width: the browser keeps the proportions, also of pictures that it turns upright.
  const { width: resizeWidth } = decodedSize(facts.width, facts.height);
  try {
    return await createImageBitmap(new Blob([bytes]), {
      resizeWidth,
      resizeQuality: 'high',
      imageOrientation: 'from-image',
    });
  } catch {
    throw COMMON.includes(facts.type)
      ? new ImageProblem('broken', facts.type.toUpperCase())
      : new ImageProblem('not-an-image', mimeType || facts.type.toUpperCase());
  }
}
