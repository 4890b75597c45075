import path from 'node:path';
import { listPhotoFiles, readFolder } from '../cli/photo-files';
import { CLASS_IDS, type ClassId, NONE_ID } from '../model/taxonomy';
import { classOfFolder } from './class-of-folder';
import { DataError } from './data-error';

/** A photograph and what it shows, as the folder that it lies in says. */
export interface LabelledPhoto {
  file: string;
  truth: ClassId | typeof NONE_ID;
}

/**
 * Lists a folder that has one folder of photographs for each class, in the order of the classes,
 * then of the names. Files beside the class folders belong to no class and are left alone, as are
 * systems' own folders.
 * @throws {DataError} when the folder cannot be read, has no class folders, or folders of other names
 */
export async function listLabelledPhotos(folder: string): Promise<LabelledPhoto[]> {
  const folders = await listFolders(folder);
  const unknown = folders.filter((name) => classOfFolder(name) === undefined);
  if (unknown.length > 0 || folders.length === 0) {
    throw new DataError(
      `${folder} has ${unknown.length > 0 ? `folders that are no class: ${unknown.slice(0, 8).join(', ')}` : 'no class folders'}. ` +
        `Photographs lie in one folder per class: ${CLASS_IDS.join(', ')}; and ${NONE_ID} for what is none of them.`,
    );
  }
  const photos: LabelledPhoto[] = [];
  for (const truth of [...CLASS_IDS, NONE_ID] as const) {
    for (const name of folders.filter((one) => classOfFolder(one) === truth)) {
      for (const file of await listPhotos(path.join(folder, name))) photos.push({ file, truth });
    }
  }
  return photos;
}

/**
 * The folders of photographs that a folder stands for: itself when it has class folders; else,
 * when the folders in it have some, each of those.
 * @throws {DataError} when the folder cannot be read
 */
export async function photoFolders(folder: string): Promise<string[]> {
  const hasClasses = async (candidate: string) =>
    (await listFolders(candidate)).some((name) => classOfFolder(name) !== undefined);
  if (await hasClasses(folder)) return [folder];
  const inside = (await listFolders(folder)).map((name) => path.join(folder, name));
  const areSources = await Promise.all(inside.map(hasClasses));
  return areSources.includes(true) ? inside : [folder];
}

/**
 * Lists all files of a folder and of those in it, ordered by name. Hidden ones are left out, and what
 * else is a system's own; links are followed once.
 * @throws {DataError} when the folder cannot be read
 */
export async function listPhotos(folder: string): Promise<string[]> {
  return listPhotoFiles(folder).catch(refuseFolder(folder));
}

async function listFolders(folder: string): Promise<string[]> {
  const { folders } = await readFolder(folder).catch(refuseFolder(folder));
  return folders;
}

function refuseFolder(folder: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    const reasons: Record<string, string> = {
      ENOENT: 'it does not exist',
      ENOTDIR: 'it is a file',
      EACCES: 'reading it is not allowed',
    };
    throw new DataError(
      `${folder} is no folder of photographs: ${reasons[code ?? ''] ?? message}. Check the path.`,
    );
  };
}
