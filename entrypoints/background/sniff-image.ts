import { imageSize } from 'image-size';
import { MAX_SOURCE_PIXELS, MIN_SOURCE_SIDE } from '../../model/image';
import { formatted } from '../../texts/numbers';
import { text } from '../../texts/text';
import { isAnimated } from './animated';
import type { FetchedImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { isTruncated } from './truncated';

/** What is known of a picture before it is decoded. */
export interface ImageFacts {
  /** Short name of the format, such as `jpg`. */
  type: string;
  width: number;
  height: number;
  animated: boolean;
}

/** Formats that some browser shows. Whether this one does, decoding tells. */
const SHOWN = ['jpg', 'png', 'gif', 'webp', 'avif', 'heif', 'heic', 'bmp', 'ico', 'cur', 'jxl'];

/**
 * Looks at the bytes, not at what the server says of them, and refuses what must not be decoded.
 * @throws {ImageProblem} for what is no picture, is incomplete, too small, too large, or vector
 */
export function sniffImage({ bytes, mimeType }: FetchedImage): ImageFacts {
  if (bytes.length === 0) throw new ImageProblem('empty', text('details.bytes'));
  const { type, width, height } = measure(bytes, mimeType);
  if (type === 'svg') throw new ImageProblem('vector', 'SVG');
  if (!SHOWN.includes(type)) throw new ImageProblem('not-an-image', mimeType);
  // Written only where it is told: a picture that is fine needs no words.
  const size = () => text('details.pixels', { width: formatted(width), height: formatted(height) });
  if (width * height > MAX_SOURCE_PIXELS) throw new ImageProblem('too-large', size());
  if (isTruncated(type, bytes))
    throw new ImageProblem('broken', text('details.cutShort', { format: type.toUpperCase() }));
  if (Math.min(width, height) < MIN_SOURCE_SIDE) throw new ImageProblem('too-small', size());
  return { type, width, height, animated: isAnimated(type, bytes) };
}

function measure(bytes: Uint8Array, mimeType: string) {
  // A page may begin with an inline drawing, which would pass for SVG.
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (/^\s*</.test(start) && /<(!doctype\s+html|html|head|body)\b/i.test(start)) {
    throw new ImageProblem('not-an-image', text('details.webPage'));
  }
  // image-size does not know the brand of animated AVIF, whose header is the same.
  const known = start.slice(4, 12) === 'ftypavis' ? asStillAvif(bytes) : bytes;
  try {
    const { type = '', width, height } = imageSize(known);
    return { type, width, height };
  } catch (error) {
    const unknown = error instanceof Error && error.message.startsWith('unsupported file type');
    throw unknown
      ? new ImageProblem('not-an-image', mimeType)
      : new ImageProblem('broken', text('details.noSize'));
  }
}

function asStillAvif(bytes: Uint8Array): Uint8Array {
  const still = bytes.slice(0, 64 * 1024);
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
}
