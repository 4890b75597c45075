import sharp from 'sharp';
import { onGround } from '../model/ground';
import type { RgbPhoto } from './background';
import { decodeImage } from './decode';
import { readImage } from './read-image';

/**
 * Decodes a photograph as the extension does, lays it on the same ground where it is transparent, and
 * scales it down (never up).
 * @param longestSide in pixels
 * @throws {DecodeError} when there is no picture to be had
 */
export async function readSmallPhoto(file: string, longestSide: number): Promise<RgbPhoto> {
  const image = await decodeImage(await readImage(file));
  const { width, height } = image;
  const opaque = Uint8Array.from(onGround(image), Math.round);
  const result = await sharp(opaque, { raw: { width, height, channels: 3 } })
    .resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
      // Keeps the detail that averaging down to the input needs, without the rings of lanczos3.
      kernel: 'lanczos2',
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: result.info.width, height: result.info.height, pixels: result.data };
}
