import sharp, { type Metadata } from 'sharp';
import { decodedSize, MAX_SOURCE_PIXELS, MIN_SOURCE_SIDE, type RgbaImage } from '../model/image';

/** An image without pixels to classify; the message says in a sentence why. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}

/** What browsers show and sharp reads. Others, such as TIFF, would be classified here and nowhere else. */
const FORMATS: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
];

/**
 * Decodes an image as the extension does: upright, in sRGB, its alpha kept, scaled down to
 * {@link decodedSize}, of an animation the first frame.
 * @param bytes the file
 * @throws {DecodeError} when it is no picture, damaged, a vector drawing, too small or too large
 */
export async function decodeImage(bytes: Uint8Array): Promise<RgbaImage> {
  if (bytes.length === 0) throw new DecodeError('The file is empty.');
  // Warnings pass, as in browsers; a file that ends early does not. The limit on pixels is ours.
  const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: false, autoOrient: true });
  const { width, height } = checkSource(await image.metadata().catch(refuseUnknown));
  try {
    const { data, info } = await image
      // Of sharp's kernels the one that differs least from both browsers' scaling: of Chromium's,
      // which is smoother, and of Firefox's, which is sharper.
      .resize({ ...decodedSize(width, height), fit: 'fill', kernel: 'lanczos2' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (error) {
    const [firstLine] = (error as Error).message.split('\n');
    throw new DecodeError(`The file is damaged or incomplete (${firstLine}).`);
  }
}

/** The upright size of a source that may be decoded. */
function checkSource({ mediaType, autoOrient }: Metadata): { width: number; height: number } {
  if (mediaType === 'image/svg+xml') {
    throw new DecodeError('This is a vector drawing; a JPEG, PNG, WebP, GIF or AVIF is needed.');
  }
  if (mediaType === undefined || !FORMATS.includes(mediaType)) {
    throw new DecodeError(
      `Browsers do not show ${mediaType ?? 'this format'}; a JPEG, PNG, WebP, GIF or AVIF is needed.`,
    );
  }
  const { width, height } = autoOrient;
  const size = `${width} × ${height} pixels`;
  if (width * height > MAX_SOURCE_PIXELS) {
    throw new DecodeError(
      `The picture is too large: ${size}, over ${MAX_SOURCE_PIXELS / 1e6} million.`,
    );
  }
  if (Math.min(width, height) < MIN_SOURCE_SIDE) {
    throw new DecodeError(
      `The picture is too small: ${size}; each side must have at least ${MIN_SOURCE_SIDE}.`,
    );
  }
  return { width, height };
}

function refuseUnknown(error: Error): never {
  const isUnknown = error.message.includes('unsupported image format');
  throw new DecodeError(
    isUnknown
      ? 'This is no picture that can be read; a JPEG, PNG, WebP, GIF or AVIF is needed.'
      : `The file is damaged or incomplete (${error.message.split('\n')[0]}).`,
  );
}
