/** One marker of a JPEG, with the segment that belongs to it. */
interface Segment {
  /** The byte behind FF. */
  marker: number;
  /** Offset of the segment's length, of two bytes; of the byte behind the marker where it has none. */
  at: number;
}

const SOS = 0xda;
const EOI = 0xd9;

/**
 * The markers of a JPEG up to its first scan, as every browser finds them: bytes that belong to no
 * segment and fill bytes before a marker are passed over. Spec: ITU-T T.81, annex B.
 */
function* segments(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; at + 1 < bytes.length; ) {
    while (at < bytes.length && bytes[at] !== 0xff) at++;
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at];
    at++;
    if (marker === undefined) return;
    // A stuffed FF, restarts and TEM have no segment.
    if (marker === 0 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    yield { marker, at };
    if (marker === SOS || marker === EOI) return;
    at += (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  }
}

/** The size in a JPEG's frame header, as it is stored; nothing where it has none. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  for (const { marker, at } of segments(bytes)) {
    // All of SOF0 to SOF15 but DHT, JPG and DAC, which lie between them.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame || at + 7 > bytes.length) continue;
    const number = (offset: number) => bytes[at + offset]! * 256 + bytes[at + offset + 1]!;
    return { width: number(5), height: number(3) };
  }
  return undefined;
}

/**
 * Whether the end marker (FF D9) follows the first scan. Before the scan lie segments, which are
 * skipped: an embedded thumbnail has an end marker of its own.
 */
export function hasJpegEnd(bytes: Uint8Array): boolean {
  const scan = [...segments(bytes)].find(({ marker }) => marker === SOS);
  if (!scan) return false;
  for (let at = scan.at; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) return true;
  }
  return false;
}

/** Whether a JPEG is to be turned on its side, as its EXIF data say: orientations 5 to 8. */
export function isTurnedJpeg(bytes: Uint8Array): boolean {
  for (const { marker, at } of segments(bytes)) {
    if (marker !== 0xe1) continue;
    const orientation = exifOrientation(bytes.subarray(at + 2, at + 2 + 64 * 1024));
    if (orientation !== undefined) return orientation >= 5 && orientation <= 8;
  }
  return false;
}

/** Spec: CIPA DC-008 (Exif 2.32), 4.6.2 and 4.6.4: tag 0x0112 of the first directory. */
function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  if (tiff.length < 8) return undefined;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return undefined;
}
