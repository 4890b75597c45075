import { DECODED_SIDE, decodedSize, MAX_SOURCE_PIXELS } from '../../model/image';
import { dataAddress } from './data-address';

/**
 * Draws what an `<img>` shows, upright, or a canvas, at the size to which files are decoded.
 * @throws when the browser has no picture there, or it is too large to be decoded
 */
export async function drawPicture(
  shown: HTMLImageElement | HTMLCanvasElement,
): Promise<HTMLCanvasElement> {
  if (shown.localName === 'canvas') return scaled(shown, shown.width, shown.height);
  const img = shown as HTMLImageElement;
  await img.decode();
  const { naturalWidth: width, naturalHeight: height } = img;
  // With a choice of files, the natural size is not the file's but that of its place on the page.
  const isPlace = img.srcset || img.closest('picture');
  const scale = isPlace ? DECODED_SIDE / Math.max(width, height) : 1;
  return scaled(img, width * scale, height * scale);
}

function scaled(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  if (width * height > MAX_SOURCE_PIXELS) throw new RangeError('too large');
  const canvas = document.createElement('canvas');
  Object.assign(canvas, decodedSize(width, height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RangeError('no memory');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
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
