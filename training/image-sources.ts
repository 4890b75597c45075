import { stat } from 'node:fs/promises';
import path from 'node:path';
import { userPath } from '../cli/user-path';
import { DataError } from './data-error';
import { listPhotos } from './photos';
import { isUrl } from './read-image';

/** One image that a command line asks for. */
export interface ImageSource {
  /** As the person wrote it. */
  name: string;
  /** Its address, or its absolute path. */
  source: string;
}

/**
 * What the arguments of a command line stand for: addresses and files for themselves, folders for
 * all files in them. A file that does not exist stays in the list, to be reported like any that
 * cannot be read.
 * @param onProblem told of each folder that has no files or cannot be read
 */
export async function listImageSources(
  args: readonly string[],
  onProblem: (problem: string) => void,
): Promise<ImageSource[]> {
  const lists = await Promise.all(
    args.map((arg) =>
      listSource(arg).catch((error) => {
        if (!(error instanceof DataError)) throw error;
        onProblem(error.message);
        return [];
      }),
    ),
  );
  return lists.flat();
}

async function listSource(arg: string): Promise<ImageSource[]> {
  if (isUrl(arg)) return [{ name: arg, source: arg }];
  const file = userPath(arg);
  const isFolder = await stat(file).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return [{ name: arg, source: file }];
  const files = await listPhotos(file);
  if (files.length === 0) throw new DataError(`${arg} has no files. Name a folder with images.`);
  return files.map((source) => ({ name: path.join(arg, path.relative(file, source)), source }));
}
