import { decode as decodeBmp } from 'bmp-ts';
import sharp, { type Sharp } from 'sharp';
import { decodedSize, MAX_SOURCE_PIXELS, MIN_SOURCE_SIDE, type RgbaImage } from '../model/image';
import { type FileFault, imageFacts, UnfitFile } from '../model/image-file/image-facts';

/** An image without pixels to classify; the message says in a sentence why. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}

/**
 * Decodes an image as the extension does: upright, in sRGB, its alpha kept, scaled down to
 * {@link decodedSize}, of an animation the first frame.
 * @param bytes the file
 * @throws {DecodeError} when it is no picture, damaged, a vector drawing, too small or too large
 */
export async function decodeImage(bytes: Uint8Array): Promise<RgbaImage> {
  const { type } = await imageFacts(bytes).catch(refuse);
  try {
    const image = type === 'bmp' ? openBmp(bytes) : open(bytes);
    const { autoOrient } = await image.metadata();
    const { data, info } = await image
      // Of sharp's kernels the one that differs least from both browsers' scaling: of Chromium's,
      // which is smoother, and of Firefox's, which is sharper.
      .resize({
        ...decodedSize(autoOrient.width, autoOrient.height),
        fit: 'fill',
        kernel: 'lanczos2',
      })
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

function open(bytes: Uint8Array): Sharp {
  // Warnings pass, as in browsers; a file that ends early does not. The limit on pixels is ours.
  return sharp(bytes, { failOn: 'truncated', limitInputPixels: false, autoOrient: true });
}

/** sharp does not read BMP, which every browser shows; its fourth byte is as a rule no alpha. */
function openBmp(bytes: Uint8Array): Sharp {
  const { width, height, data } = decodeBmp(Buffer.from(bytes), { toRGBA: true });
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

function refuse(error: unknown): never {
  throw error instanceof UnfitFile ? new DecodeError(sentence(error.fault)) : error;
}

/** What is wrong with a file. */
function sentence(fault: FileFault): string {
  switch (fault.error) {
    case 'empty':
      return 'The file is empty.';
    case 'vector':
      return 'This is a vector drawing; a JPEG, PNG, WebP, GIF or AVIF is needed.';
    case 'not-an-image':
      return fault.isPage
        ? 'This is a page of the web; a JPEG, PNG, WebP, GIF or AVIF is needed.'
        : `This is no picture that can be read${fault.type && ` (${fault.type.toUpperCase()})`}; a JPEG, PNG, WebP, GIF or AVIF is needed.`;
    case 'broken':
      return fault.cause === 'no-size'
        ? 'The file is damaged or incomplete (no size in its header).'
        : `The file is damaged or incomplete (${fault.type.toUpperCase()} cut short).`;
    case 'too-large':
      return `The picture is too large: ${size(fault)}, over ${MAX_SOURCE_PIXELS / 1e6} million.`;
    case 'too-small':
      return `The picture is too small: ${size(fault)}; each side must have at least ${MIN_SOURCE_SIDE}.`;
  }
}

function size({ width, height }: { width: number; height: number }): string {
  return `${width} × ${height} pixels`;
}
