import path from 'node:path';
import { listPhotoFiles, readFolder } from '../cli/photo-files';
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
  /** Name of its folder within the whole, which is its class; `undefined` in a flat folder. */
  folder: string | undefined;
}

/** A folder of photographs that cannot be shown; the message says what to do. */
export class PhotosError extends Error {
  override name = 'PhotosError';
}

/**
 * Lists the photographs in a folder and in its folders (one for each class), classes by turns. What
 * systems leave there is no photograph.
 * @throws {PhotosError} when there is no such folder, or no photograph in it
 */
export async function listPhotos(folder: string): Promise<Photo[]> {
  const { folders, files } = await readFolder(folder).catch(refuse(folder));
  const lists = await Promise.all(
    folders.map(async (name) => {
      const within = path.join(folder, name);
      return photosAmong(await listPhotoFiles(within).catch(refuse(within)), folder);
    }),
  );
  const own = files.map((name) => path.join(folder, name));
  const photos = interleaved([...lists, photosAmong(own, folder)]);
  if (photos.length === 0) {
    throw new PhotosError(
      `There are no photographs in ${folder}. Put ${Object.keys(TYPES).join(', ')} files there, ` +
        'or folders of them, each named after its class.',
    );
  }
  return photos;
}

function refuse(folder: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    if (code === 'ENOENT') {
      throw new PhotosError(`There is no folder ${folder}. Give the path of one with photographs.`);
    }
    if (code === 'ENOTDIR') {
      throw new PhotosError(`${folder} is a file. Give the path of the folder that it lies in.`);
    }
    throw new PhotosError(`The folder ${folder} cannot be read (${code ?? message}).`);
  };
}

function photosAmong(files: readonly string[], root: string): Photo[] {
  return files.flatMap((file) => {
    const type = TYPES[path.extname(file).toLowerCase()];
    if (type === undefined) return [];
    const parts = path.relative(root, file).split(path.sep);
    const address = `/photos/${parts.map(encodeURIComponent).join('/')}`;
    const folder = parts.length > 1 ? parts[0] : undefined;
    return [{ address, file, type, name: path.basename(file), folder }];
  });
}
