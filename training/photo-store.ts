import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import * as v from 'valibot';
import { cacheFolder } from './cache';
import { DecodeError } from './decode';
import { readSmallPhoto, SMALL_SIDE, type SmallPhoto } from './small-photo';

/** Small photographs, decoded: everything that is kept of a list of files. */
export interface StoredPhotos {
  /** For each file its size, or the sentence that says why it cannot be read. */
  sizes: (Size | string)[];
  /** RGB, one photograph after another, those that cannot be read left out; on shared memory. */
  pixels: Uint8Array;
}

type Size = [width: number, height: number];

/** Raise this when the decoder or the scaling changes: what was stored before is then made anew. */
const FORMAT = 2;

/** Photographs that are decoded at once: sharp's own threads do the work. */
const AT_ONCE = 8;

const header = v.object({
  key: v.string(),
  sizes: v.array(v.union([v.string(), v.tuple([v.number(), v.number()])])),
});

/**
 * Decodes photographs, or takes what an earlier run decoded of the very same files: decoding ten
 * thousand takes minutes. The last list of each name is kept, in the cache.
 * @param name of the list; a file name
 * @param onRead told how many are done; not called when all are there already
 * @param folder where the decoded photographs are kept
 */
export async function loadSmallPhotos(
  name: string,
  files: readonly string[],
  onRead: (done: number) => void = () => {},
  folder = cacheFolder('photos'),
): Promise<StoredPhotos> {
  const store = path.join(folder, `${name}.rgb`);
  const key = await keyOf(files);
  const stored = await readStore(store, key).catch(() => undefined);
  if (stored) return stored;
  const decoded = await decodeAll(files, onRead);
  await writeStore(store, key, decoded).catch(({ message }: Error) => {
    console.error(`${store} cannot be written (${message}): the next run decodes ${name} again.`);
  });
  return decoded;
}

/** Changes whenever one of the files does. */
async function keyOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, SMALL_SIDE]));
  for (const file of files) {
    const { size, mtimeMs } = (await stat(file).catch(() => undefined)) ?? {};
    hash.update(JSON.stringify([path.resolve(file), size, mtimeMs]));
  }
  return hash.digest('hex');
}

async function decodeAll(
  files: readonly string[],
  onRead: (done: number) => void,
): Promise<StoredPhotos> {
  let done = 0;
  const photos = await pLimit(AT_ONCE).map(files, async (file) => {
    const photo = await readSmallPhoto(file).catch((error: unknown) => {
      if (error instanceof DecodeError) return error.message;
      throw error;
    });
    onRead(++done);
    return photo;
  });
  const readable = photos.filter((photo): photo is SmallPhoto => typeof photo !== 'string');
  const pixels = sharedBytes(readable.reduce((sum, photo) => sum + photo.pixels.length, 0));
  let at = 0;
  for (const photo of readable) {
    pixels.set(photo.pixels, at);
    at += photo.pixels.length;
  }
  const sizes = photos.map((photo): Size | string =>
    typeof photo === 'string' ? photo : [photo.width, photo.height],
  );
  return { sizes, pixels };
}

/** The header's length as 4 bytes, little-endian; the header as JSON; the pixels. */
async function writeStore(file: string, key: string, { sizes, pixels }: StoredPhotos) {
  const json = Buffer.from(JSON.stringify({ key, sizes } satisfies v.InferOutput<typeof header>));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  // Two runs at once may write the same list.
  const part = `${file}.${process.pid}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await withFile(part, 'w', async (handle) => {
      for (const bytes of [length, json, pixels]) await handle.appendFile(bytes);
    });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** @returns nothing when the file is of another list; may throw whatever damage it has */
async function readStore(file: string, key: string): Promise<StoredPhotos | undefined> {
  return withFile(file, 'r', async (handle) => {
    const length = (await readFully(handle, Buffer.alloc(4), 0)).readUInt32LE();
    const json = await readFully(handle, Buffer.alloc(length), 4);
    const { sizes, ...found } = v.parse(header, JSON.parse(json.toString()));
    if (found.key !== key) return undefined;
    const bytes = sizes.reduce(
      (sum, size) => sum + (typeof size === 'string' ? 0 : size[0] * size[1] * 3),
      0,
    );
    return { sizes, pixels: await readFully(handle, sharedBytes(bytes), 4 + length) };
  });
}

async function withFile<Result>(
  file: string,
  flags: string,
  use: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file, flags);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

async function readFully<Bytes extends Uint8Array>(
  handle: FileHandle,
  bytes: Bytes,
  position: number,
): Promise<Bytes> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new Error('The file ends early.');
    done += bytesRead;
  }
  return bytes;
}

function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}
