import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { interleaved } from './interleaved';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

export interface Photo {
  /** Path on the shop's server. */
  address: string;
  file: string;
  type: string;
  /** File name. */
  name: string;
  /** Name of its folder, which is its class; `undefined` in a flat folder. */
  folder: string | undefined;
}

/** A folder of photographs that cannot be shown; the message says what to do. */
export class PhotosError extends Error {
  override name = 'PhotosError';
}

/**
 * Lists the photographs in a folder and in its folders (one for each class), classes by turns.
 * @throws {PhotosError} when there is no such folder, or no photograph in it
 */
export async function listPhotos(folder: string): Promise<Photo[]> {
  const entries = await readEntries(folder);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const lists = await Promise.all(
    folders.sort().map(async (name) => {
      const within = await readEntries(path.join(folder, name));
      return photosAmong(within, path.join(folder, name), name);
    }),
  );
  const photos = interleaved([...lists, photosAmong(entries, folder)]);
  if (photos.length === 0) {
    throw new PhotosError(
      `There are no photographs in ${folder}. Put ${Object.keys(TYPES).join(', ')} files there, ` +
        'or folders of them, each named after its class.',
    );
  }
  return photos;
}

async function readEntries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : undefined;
    if (reason === 'ENOENT') {
      throw new PhotosError(`There is no folder ${folder}. Give the path of one with photographs.`);
    }
    if (reason === 'ENOTDIR') {
      throw new PhotosError(`${folder} is a file. Give the path of the folder that it lies in.`);
    }
    throw new PhotosError(`The folder ${folder} cannot be read (${reason ?? error}).`);
  }
}

function photosAmong(entries: readonly Dirent[], folder: string, folderName?: string): Photo[] {
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const type = TYPES[path.extname(name).toLowerCase()];
      if (type === undefined) return [];
      const parts = folderName === undefined ? [name] : [folderName, name];
      const address = `/photos/${parts.map(encodeURIComponent).join('/')}`;
      return [{ address, file: path.join(folder, name), type, name, folder: folderName }];
    });
}
