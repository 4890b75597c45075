import { imageSize } from 'image-size';
import { MAX_SOURCE_PIXELS, MIN_SOURCE_SIDE } from '../image';
import { isAnimated } from './animated';
import { gunzipped } from './gunzipped';
import { isTurnedJpeg, jpegSize } from './jpeg';
import { markupKind } from './markup';
import { isTruncated } from './truncated';

/** What is known of a picture before it is decoded. */
export interface ImageFacts {
  /** Short name of the format, such as `jpg`. */
  type: string;
  /** As stored, before any turning. */
  width: number;
  height: number;
  animated: boolean;
  /** Whether it is to be turned on its side, as far as a JPEG says so. */
  isTurned: boolean;
}

/** What may be wrong with a file that is to be tagged. */
export type FileFault =
  | { error: 'empty' }
  | { error: 'not-an-image'; isPage: boolean; type: string }
  | { error: 'broken'; cause: 'no-size' }
  | { error: 'broken'; cause: 'cut-short'; type: string }
  | { error: 'too-small' | 'too-large'; width: number; height: number }
  | { error: 'vector' };

/** Thrown for a file that is not to be decoded. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';

  constructor(readonly fault: FileFault) {
    super(JSON.stringify(fault));
  }
}

/** Formats of photographs that every browser shows, and the command line reads. */
const SHOWN = ['jpg', 'png', 'gif', 'webp', 'avif', 'bmp'];

/**
 * Looks at a file's bytes, not at what is said of it, and refuses what must not be decoded. The one
 * place where that is decided, for the extension and the command line alike.
 * @throws {UnfitFile} for what is no picture, is incomplete, too small, too large, or vector
 */
export async function imageFacts(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.length === 0) throw new UnfitFile({ error: 'empty' });
  const kind = markupKind((await gunzipped(bytes)) ?? bytes);
  if (kind === 'svg') throw new UnfitFile({ error: 'vector' });
  if (kind === 'page') throw new UnfitFile({ error: 'not-an-image', isPage: true, type: '' });
  const { type, width, height } = measured(bytes);
  if (!SHOWN.includes(type)) throw new UnfitFile({ error: 'not-an-image', isPage: false, type });
  if (width * height > MAX_SOURCE_PIXELS)
    throw new UnfitFile({ error: 'too-large', width, height });
  if (isTruncated(type, bytes)) throw new UnfitFile({ error: 'broken', cause: 'cut-short', type });
  if (Math.min(width, height) < MIN_SOURCE_SIDE) {
    throw new UnfitFile({ error: 'too-small', width, height });
  }
  return {
    type,
    width,
    height,
    animated: isAnimated(type, bytes),
    isTurned: type === 'jpg' && isTurnedJpeg(bytes),
  };
}

function measured(bytes: Uint8Array): { type: string; width: number; height: number } {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    // image-size gives up on bytes between segments, over which every browser passes.
    // Browsers know a JPEG by three bytes: of others they show nothing.
    const size = bytes[2] === 0xff ? jpegSize(bytes) : undefined;
    if (!size) throw new UnfitFile({ error: 'broken', cause: 'no-size' });
    return { type: 'jpg', ...size };
  }
  try {
    const { type = '', width, height } = imageSize(isAvif(bytes) ? asStillAvif(bytes) : bytes);
    return { type, width, height };
  } catch (error) {
    const unknown = error instanceof Error && error.message.startsWith('unsupported file type');
    throw new UnfitFile(
      unknown
        ? { error: 'not-an-image', isPage: false, type: '' }
        : { error: 'broken', cause: 'no-size' },
    );
  }
}

/**
 * Whether any of the brands that a file names, not the first alone, is one of AVIF's: of still
 * pictures or of animations.
 */
function isAvif(bytes: Uint8Array): boolean {
  const letters = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 16 || letters(4) !== 'ftyp') return false;
  const end = Math.min(
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(0),
    bytes.length,
    256,
  );
  for (let at = 8; at + 4 <= end; at += 4) {
    // The second number is the minor version.
    if (at !== 12 && ['avif', 'avis'].includes(letters(at))) return true;
  }
  return false;
}

/** image-size knows AVIF by its first brand, and not that of animations, whose header is the same. */
function asStillAvif(bytes: Uint8Array): Uint8Array {
  const still = bytes.slice(0, 64 * 1024);
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
}
