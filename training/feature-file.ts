import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, open, stat, truncate } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of a float16 number. */
const HALF = 2;

/** Float16 bits of "not a number": the first of a record that could not be made. */
const MISSING = 0x7e00;

/** Records that are made and written together. */
const CHUNK = 64;

/** A file of records of float16 numbers, as many each: what frozen layers give of pictures. */
export interface FeatureFile {
  file: string;
  /** Numbers of one record. */
  size: number;
  count: number;
}

export interface FeatureMaker {
  /**
   * Makes what goes into the frozen layers.
   * @returns nothing where that record cannot be made
   */
  input(index: number): Promise<Uint8Array | undefined>;
  /** The frozen layers, on a batch of inputs: float16 numbers, one record after another. */
  features(inputs: readonly Uint8Array[]): Promise<Uint16Array>;
  /** Told how many records are there. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/**
 * Makes the records that are not there yet, in their order. What was written before a stop is kept,
 * so that the next call goes on from there; records are the same whenever they are made.
 * @throws the signal's reason once it is aborted
 */
export async function fillFeatureFile(
  { file, size, count }: FeatureFile,
  { input, features, onProgress, signal }: FeatureMaker,
): Promise<void> {
  const bytes = size * HALF;
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a');
  try {
    // A record that a stop cut off is made again.
    let done = Math.min(count, Math.floor((await stat(file)).size / bytes));
    await truncate(file, done * bytes);
    let coming = chunkOf(done, count, input);
    while (done < count) {
      signal?.throwIfAborted();
      const inputs = await coming;
      // The next inputs are made while these go through the layers.
      coming = chunkOf(done + inputs.length, count, input);
      coming.catch(() => {});
      await handle.appendFile(await recordsOf(inputs, size, features));
      done += inputs.length;
      onProgress?.(done);
    }
  } finally {
    await handle.close();
  }
}

function chunkOf(
  from: number,
  count: number,
  input: FeatureMaker['input'],
): Promise<(Uint8Array | undefined)[]> {
  const length = Math.min(CHUNK, count - from);
  return Promise.all(Array.from({ length }, (_, at) => input(from + at)));
}

async function recordsOf(
  inputs: readonly (Uint8Array | undefined)[],
  size: number,
  features: FeatureMaker['features'],
): Promise<Uint8Array> {
  const made = inputs.filter((one): one is Uint8Array => one !== undefined);
  const values = made.length > 0 ? await features(made) : new Uint16Array();
  const records = new Uint16Array(inputs.length * size);
  let next = 0;
  for (const [at, one] of inputs.entries()) {
    if (one === undefined) {
      records[at * size] = MISSING;
      continue;
    }
    records.set(values.subarray(next * size, (next + 1) * size), at * size);
    next++;
  }
  return new Uint8Array(records.buffer);
}

/** Reads records, from whatever thread. */
export interface FeatureReader {
  /** Copies a record's float16 bits to `into` from `at` on. */
  read(index: number, into: Uint16Array, at: number): void;
  /** Whether the record could be made. */
  isThere(index: number): boolean;
  close(): void;
}

/** @throws when the file cannot be opened */
export function readFeatures({ file, size }: FeatureFile): FeatureReader {
  const handle = openSync(file, 'r');
  const read = (index: number, bytes: Uint8Array) => {
    if (readSync(handle, bytes, 0, bytes.length, index * size * HALF) !== bytes.length) {
      throw new Error(`${file} ends before its record ${index}.`);
    }
  };
  const first = new Uint16Array(1);
  return {
    read(index, into, at) {
      read(index, new Uint8Array(into.buffer, into.byteOffset + at * HALF, size * HALF));
    },
    isThere(index) {
      read(index, new Uint8Array(first.buffer));
      return first[0] !== MISSING;
    },
    close: () => closeSync(handle),
  };
}
