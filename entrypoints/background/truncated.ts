import { gifBlocks, isoBoxes, pngChunks } from './chunks';

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
      return [...gifBlocks(bytes)].at(-1)?.name !== 'trailer';
    case 'webp':
      return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 > bytes.length;
    case 'avif':
    case 'heif':
    case 'heic':
      return [...isoBoxes(bytes)].some(({ end }) => end > bytes.length);
    default:
      return false;
  }
}

/**
 * Whether the end marker (FF D9) follows the first scan. Before the scan lie segments, which are
 * skipped: an embedded thumbnail has an end marker of its own. Spec: ITU-T T.81, annex B.
 */
function hasJpegEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xda) {
    // Segments may be padded with further FF bytes.
    at += bytes[at + 1] === 0xff ? 1 : 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!;
  }
  for (at += 2; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
