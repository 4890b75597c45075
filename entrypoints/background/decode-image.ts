import { decodedSize, type RgbaImage } from '../../model/image';
import type { ImageFacts } from '../../model/image-file/image-facts';
import { bitmapPixels } from './bitmap-pixels';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';

/**
 * Decodes a picture, upright and scaled down. Of an animation, the first frame.
 * @throws {ImageProblem} when the browser cannot decode it
 */
export async function decodeImage(image: FetchedImage, facts: ImageFacts): Promise<RgbaImage> {
  return bitmapPixels(await decode(image, facts));
}

async function decode({ bytes }: FetchedImage, facts: ImageFacts): Promise<ImageBitmap> {
  // Only the width: the browser keeps the proportions, also of pictures that it turns upright.
  const { width: resizeWidth } = decodedSize(facts.width, facts.height);
  try {
    return await createImageBitmap(new Blob([bytes]), {
      resizeWidth,
      resizeQuality: 'high',
      imageOrientation: 'from-image',
    });
  } catch {
    // Every browser decodes the formats that have come so far: the file is at fault.
    throw new ImageProblem('broken', facts.type.toUpperCase());
  }
}
