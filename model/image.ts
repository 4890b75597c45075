/** Decoded pixels, row by row from the top left: what every decoder hands to `model/`. */
export interface RgbaImage {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** `width * height * 4` values of 0 to 255: red, green, blue, alpha (not premultiplied), sRGB. */
  data: Uint8ClampedArray | Uint8Array;
}

/**
 * Longest side, in pixels, to which decoders scale an image down before handing it over. Large
 * enough that the two decoders' different resampling is averaged away on the road to the input's few pixels,
 * small enough that reading the pixels costs little. Smaller images keep their size.
 */
export const DECODED_SIDE = 512;

/** Images with more pixels than this are refused before decoding: as RGBA they would take over 256 MB. */
export const MAX_SOURCE_PIXELS = 64_000_000;

/** Images with a side shorter than this carry too little to see a garment in. */
export const MIN_SOURCE_SIDE = 8;

/**
 * The size to decode an image to: the given size, scaled down (never up) so that its longest side
 * is at most {@link DECODED_SIDE}.
 */
export function decodedSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, DECODED_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
