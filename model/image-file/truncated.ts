import { gifBlocks, isoBoxes, pngChunks } from './chunks';
import { hasJpegEnd } from './jpeg';

/**
 * Whether a file ends before its format says so. Browsers show half of such a picture, and half a
 * garment gets a wrong tag.
 * @param type the format, as image-size names it; formats that do not tell are taken as complete
 */
export function isTruncated(type: string, bytes: Uint8Array): boolean {
  switch (type) {
    case 'jpg':
      return !hasJpegEnd(bytes);
    case 'png':
      return ![...pngChunks(bytes)].some(({ name, end }) => name === 'IEND' && end <= bytes.length);
    case 'gif':
      return isTruncatedGif(bytes);
    case 'webp':
      return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 > bytes.length;
    case 'avif':
      // Other bytes behind the boxes would pass for a box of any length.
      return [...isoBoxes(bytes)].some(
        ({ name, end }) => AVIF_BOXES.includes(name) && end > bytes.length,
      );
    case 'bmp':
      return isTruncatedBmp(bytes);
    default:
      return false;
  }
}

const AVIF_BOXES = ['ftyp', 'meta', 'mdat', 'moov', 'moof', 'free', 'skip', 'uuid'];

/** Browsers need no trailer, and end at whatever follows a whole image. */
function isTruncatedGif(bytes: Uint8Array): boolean {
  const blocks = [...gifBlocks(bytes)];
  const isWhole = blocks.every(({ end }) => end <= bytes.length);
  return !isWhole || !blocks.some(({ name }) => name === 'image');
}

/** Of pixels that are not compressed, so that their number tells. Spec: BITMAPINFOHEADER. */
function isTruncatedBmp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 34) return true;
  const isCompressed = ![0, 3, 6].includes(view.getUint32(30, true));
  const lineBytes = Math.ceil((view.getUint32(18, true) * view.getUint16(28, true)) / 32) * 4;
  const pixelBytes = lineBytes * Math.abs(view.getInt32(22, true));
  return !isCompressed && view.getUint32(10, true) + pixelBytes > bytes.length;
}
