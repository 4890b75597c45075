import { decodedSize, MAX_SOURCE_PIXELS } from '../../model/image';
import { givesNoise, KNOWN_SIDE } from '../../model/known-pixel';
import { dataAddress } from './data-address';

/**
 * Draws what an `<img>` shows, upright, or a canvas, at the size to which files are decoded.
 * @throws {NoiseError} when the browser gives noise in place of pixels
 * @throws when the browser has no picture there, or it is too large to be decoded
 */
export async function drawPicture(
  shown: HTMLImageElement | HTMLCanvasElement,
): Promise<HTMLCanvasElement> {
  if (shown.localName === 'canvas') return scaled(shown, shown.width, shown.height);
  const img = shown as HTMLImageElement;
  await img.decode();
  if (!img.srcset && !img.closest('picture')) {
    return scaled(img, img.naturalWidth, img.naturalHeight);
  }
  // With a choice of files, the natural size is that of its place on the page; a bitmap has the file's.
  const bitmap = await createImageBitmap(img);
  try {
    return scaled(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

/** The browser gives pages noise in place of pixels, lest they recognise who visits them. */
export class NoiseError extends Error {
  override name = 'NoiseError';
}

function scaled(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  if (width * height > MAX_SOURCE_PIXELS) throw new RangeError('too large');
  if (givesNoise(contextOf({ width: KNOWN_SIDE, height: KNOWN_SIDE }))) throw new NoiseError();
  const context = contextOf(decodedSize(width, height));
  const { canvas } = context;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(size: { width: number; height: number }): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RangeError('no memory');
  return context;
}

/**
 * The canvas as a PNG at a `data:` address.
 * @throws when it holds pixels that the page may not read
 */
export async function canvasAddress(canvas: HTMLCanvasElement): Promise<string | undefined> {
  const file = await new Promise<Blob | null>((resolve) => {
    // Not `toDataURL`: this encodes beside the page's own work.
    canvas.toBlob(resolve);
  });
  return file ? dataAddress(file) : undefined;
}
