import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CLASS_IDS, type ClassId, NONE_ID } from '../model/taxonomy';
import { DataError } from './data-error';

/** A photograph and what it shows, as the folder that it lies in says. */
export interface LabelledPhoto {
  file: string;
  truth: ClassId | typeof NONE_ID;
}

const FOLDER_NAMES: readonly string[] = [...CLASS_IDS, NONE_ID];

/**
 * Lists a folder that has one folder of photographs for each class, in the order of the classes,
 * then of the names. Files beside the class folders belong to no class and are left alone.
 * @throws {DataError} when the folder cannot be read, has no class folders, or folders of other names
 */
export async function listLabelledPhotos(folder: string): Promise<LabelledPhoto[]> {
  const folders = await listFolders(folder);
  const unknown = folders.filter((name) => !FOLDER_NAMES.includes(name));
  if (unknown.length > 0 || folders.length === 0) {
    throw new DataError(
      `${folder} has ${unknown.length > 0 ? `folders that are no class: ${unknown.slice(0, 8).join(', ')}` : 'no class folders'}. ` +
        `Photographs lie in one folder per class: ${CLASS_IDS.join(', ')}; and ${NONE_ID} for what is none of them.`,
    );
  }
  const photos: LabelledPhoto[] = [];
  for (const truth of [...CLASS_IDS, NONE_ID] as const) {
    if (!folders.includes(truth)) continue;
    const files = await listPhotos(path.join(folder, truth));
    photos.push(...files.map((file) => ({ file, truth })));
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
    (await listFolders(candidate)).some((name) => FOLDER_NAMES.includes(name));
  if (await hasClasses(folder)) return [folder];
  const inside = (await listFolders(folder)).sort().map((name) => path.join(folder, name));
  const areSources = await Promise.all(inside.map(hasClasses));
  return areSources.includes(true) ? inside : [folder];
}

/**
 * Lists all files of a folder and of those in it, ordered by name. Hidden ones are left out: they
 * are a system's own.
 * @throws {DataError} when the folder cannot be read
 */
export async function listPhotos(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    refuseFolder(folder),
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((name) => name.startsWith('.')))
    .sort()
    .map((file) => path.join(folder, file));
}

async function listFolders(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(refuseFolder(folder));
  const isFolder = await Promise.all(
    // Not the directory entry's type: a class's folder may be a link to it.
    names.map(async (name) =>
      (await stat(path.join(folder, name)).catch(() => undefined))?.isDirectory(),
    ),
  );
  return names.filter((name, index) => isFolder[index] && !name.startsWith('.'));
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
