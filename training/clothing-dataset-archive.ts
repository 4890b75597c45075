import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { isDiskProblem } from './disk-problem';
import { describeFailure, receive } from './receive';

/** A gzip-packed tar archive of a repository, as GitHub makes it. */
export interface Archive {
  url: string;
  /** Length in bytes of the archive when it is unpacked, up to which it is read. */
  size: number;
}

export interface UnpackOptions {
  /** Told how many bytes of the unpacked archive have come. */
  onProgress?: (bytes: number) => void;
  /** Told, in a sentence, why the download begins anew. */
  onProblem?: (problem: string) => void;
}

/** The files that are kept, below the folder that stands for the repository. Nothing else is written. */
const KEPT = /^[^/]+\/(images\.csv|images\/[\w-]+\.jpg)$/;

/** Far more than any of the files has. */
const MAX_FILE = 5_000_000;

/** How often a download that breaks off is begun anew: the server sends no parts. */
const ATTEMPTS = 3;

/**
 * Downloads the archive of alexeygrigorev/clothing-dataset and unpacks it while it comes.
 * @param folder gets `images.csv` and `images/`, and loses whatever else it had
 * @throws {Error} when the download fails, the archive is damaged, or the disk is full
 */
export async function unpackClothingArchive(
  archive: Archive,
  folder: string,
  { onProgress, onProblem }: UnpackOptions = {},
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    let received = 0;
    const count = (bytes: number) => {
      received = bytes;
      onProgress?.(bytes);
    };
    try {
      await rm(folder, { recursive: true, force: true });
      await mkdir(path.join(folder, 'images'), { recursive: true });
      await receive(new URL(archive.url), {}, (chunks) => unpack(chunks, archive, folder, count));
      return;
    } catch (error) {
      if (received === 0 || isDiskProblem(error) || attempt === ATTEMPTS) throw error;
      onProblem?.(`The download broke off and begins anew: ${describeFailure(error)}.`);
    }
  }
}

async function unpack(
  chunks: AsyncIterable<Uint8Array>,
  { size }: Archive,
  folder: string,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const entries = extract();
  const unpacked = pipeline(
    chunks,
    createGunzip(),
    async function* limited(source: AsyncIterable<Buffer>) {
      let bytes = 0;
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > size) throw new Error('its archive is larger than the official one');
        onProgress(bytes);
        yield chunk;
      }
    },
    entries,
  );
  // What ends it ends the entries too, and is thrown there.
  unpacked.catch(() => {});
  for await (const entry of entries) {
    const name = KEPT.exec(entry.header.name)?.[1];
    if (name && entry.header.type === 'file') {
      if (entry.header.size > MAX_FILE) throw new Error('a file in its archive is too large');
      await writeFile(path.join(folder, name), await buffer(entry));
    } else {
      entry.resume();
    }
  }
  await unpacked;
}
