/** One length-prefixed piece of a file. */
export interface Chunk {
  /** Four letters. */
  name: string;
  /** Offset of the byte behind the chunk; beyond the file's end where the file is cut short. */
  end: number;
}

const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The chunks of a PNG, in order. Spec: PNG (third edition), 5.3. */
export function* pngChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    yield { name: ascii(bytes, at + 4), end };
    at = end;
  }
}

/** The boxes of an AVIF or HEIF file, in order. Spec: ISO/IEC 14496-12, 4.2. */
export function* isoBoxes(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at);
    // 0: up to the end of the file. 1: the size follows in 64 bits.
    const length = size === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : size;
    const end = size === 0 ? bytes.length : at + Math.max(8, length);
    yield { name: ascii(bytes, at + 4), end };
    at = end;
  }
}

/**
 * The blocks of a GIF, in order, named by what introduces them, up to the trailer or to whatever else
 * follows: browsers end there, too. Spec: GIF89a, appendix B.
 */
export function* gifBlocks(bytes: Uint8Array): Generator<Chunk> {
  const colours = (flags = 0) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const behindSubBlocks = (from: number) => {
    let at = from;
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
    return at + 1;
  };
  for (let at = 13 + colours(bytes[10]); at < bytes.length; ) {
    const introducer = bytes[at];
    if (introducer !== 0x2c && introducer !== 0x21) return;
    const image = introducer === 0x2c;
    // An image: descriptor, its own colours, code size. Else an extension: introducer and label.
    const end = behindSubBlocks(image ? at + 11 + colours(bytes[at + 9]) : at + 2);
    yield { name: image ? 'image' : 'extension', end };
    at = end;
  }
}
