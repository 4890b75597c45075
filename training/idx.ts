import { DataError } from './data-error';
import { REMEDY } from './data-source';

/** An array of unsigned bytes, row by row, the last dimension fastest. */
export interface IdxArray {
  shape: readonly number[];
  data: Uint8Array;
}

/** The third byte of the magic number: the values are unsigned bytes. */
const UNSIGNED_BYTE = 0x08;

/**
 * Reads an uncompressed IDX file of unsigned bytes. Format: "THE IDX FILE FORMAT" on the MNIST
 * database's page (LeCun, Cortes and Burges): two zero bytes, the type of the values, the number of
 * dimensions, each dimension as a big-endian 32-bit integer, the values.
 * @param file what messages call the file
 * @param dimensions how many dimensions it must have
 * @returns the array; its data is a view on `bytes`
 * @throws {DataError} when the magic number is another, or bytes are missing or left over
 */
export function parseIdx(bytes: Uint8Array, file: string, dimensions: number): IdxArray {
  const headerLength = 4 + 4 * dimensions;
  const expected = Uint8Array.of(0, 0, UNSIGNED_BYTE, dimensions);
  const magic = bytes.subarray(0, 4);
  if (magic.length === 4 && !expected.every((value, index) => value === magic[index])) {
    throw new DataError(
      `${file} has the wrong magic number: it begins with ${hex(magic)} instead of ${hex(expected)}. ${REMEDY}`,
    );
  }
  if (bytes.length < headerLength) {
    throw new DataError(
      `${file} is truncated: it has ${bytes.length} bytes, its header alone takes ${headerLength}. ${REMEDY}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index));
  const data = bytes.subarray(headerLength);
  const size = shape.reduce((product, length) => product * length, 1);
  if (data.length !== size) {
    throw new DataError(
      `${file} ${data.length < size ? 'is truncated' : 'is too long'}: ` +
        `its header announces ${shape.join(' × ')} values, ${data.length} are there. ${REMEDY}`,
    );
  }
  return { shape, data };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
