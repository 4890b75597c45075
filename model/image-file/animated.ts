import { gifBlocks, pngChunks } from './chunks';

/** Whether the picture moves, so that the tag can say that it is of the first frame. */
export function isAnimated(type: string, bytes: Uint8Array): boolean {
  switch (type) {
    case 'gif':
      return [...gifBlocks(bytes)].filter(({ name }) => name === 'image').length > 1;
    case 'png':
      return [...pngChunks(bytes)].some(({ name }) => name === 'acTL');
    case 'webp':
      // The animation flag of the extended header. Spec: RFC 9649, 2.7.
      return bytes[15] === 0x58 && (bytes[20]! & 0x02) !== 0;
    case 'avif':
      return bytes[11] === 0x73;
    default:
      return false;
  }
}
