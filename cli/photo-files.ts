import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * What systems leave in folders of photographs, none of it the person's: a Mac's second copy of a
 * zip, the thumbnails of a NAS, Windows' lists and views, what was thrown away.
 */
const SYSTEM_NAMES = new Set([
  '__macosx',
  'icon\r',
  '@eadir',
  '@tmp',
  '@recycle',
  '@recently-snapshot',
  '#recycle',
  '#snapshot',
  '$recycle.bin',
  'recycler',
  'system volume information',
  'lost+found',
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
]);

/** Whether a file or folder is a system's own, or hidden, so that a person passes it over. */
export function isSystemName(name: string): boolean {
  return name.startsWith('.') || SYSTEM_NAMES.has(name.toLowerCase());
}

/** Names in one folder, those of systems left out, in the order of their letters. */
export interface FolderNames {
  folders: string[];
  /** Also links that lead nowhere: who reads them says so. */
  files: string[];
  /** Those of both that are links. */
  links: Set<string>;
}

/**
 * What a folder holds, links followed.
 * @throws what the file system says where the folder cannot be read
 */
export async function readFolder(folder: string): Promise<FolderNames> {
  const found: FolderNames = { folders: [], files: [], links: new Set() };
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (isSystemName(entry.name)) continue;
    if (entry.isSymbolicLink()) found.links.add(entry.name);
    const isFolder = await leadsToFolder(folder, entry);
    (isFolder ? found.folders : found.files).push(entry.name);
  }
  found.folders.sort();
  found.files.sort();
  return found;
}

/** Only a link needs to be asked: a folder may have hundreds of thousands of files. */
async function leadsToFolder(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(path.join(folder, entry.name)).catch(() => undefined);
  return target?.isDirectory() ?? false;
}

/**
 * Lists the files in a folder and in all folders within, ordered by their paths. Links are followed,
 * but nothing is listed twice: a folder that is reached once more, be it in a circle, and a link to
 * a file that is listed are left out.
 * @param onRemark told in a sentence of each link to a folder that is left out
 * @returns paths that begin with `folder`
 * @throws what the file system says where a folder cannot be read
 */
export async function listPhotoFiles(
  folder: string,
  onRemark: (remark: string) => void = console.error,
): Promise<string[]> {
  /** By where they lie, for those that a link leads to. */
  const seenFolders = new Set<string>();
  const files: string[] = [];
  const linkedFiles: string[] = [];
  const waiting = [{ folder, isLink: false }];
  for (;;) {
    // What lies in the folder itself comes before what only links lead to: the links are the others.
    const next = waiting.findIndex(({ isLink }) => !isLink);
    const [one] = waiting.splice(Math.max(0, next), 1);
    if (one === undefined) break;
    const place = await realpath(one.folder);
    if (seenFolders.has(place)) {
      onRemark(`${one.folder} is a link to ${place}, which is read already: left out.`);
      continue;
    }
    seenFolders.add(place);
    const names = await readFolder(one.folder);
    for (const name of names.folders) {
      const isLink = one.isLink || names.links.has(name);
      waiting.push({ folder: path.join(one.folder, name), isLink });
    }
    for (const name of names.files) {
      (names.links.has(name) ? linkedFiles : files).push(path.join(one.folder, name));
    }
  }
  for (const file of await firstOfEach(linkedFiles, files)) files.push(file);
  return sortedByPath(files, folder);
}

/** The links that lead to a file that no other one leads to, and that is not listed itself. */
async function firstOfEach(links: readonly string[], files: readonly string[]): Promise<string[]> {
  if (links.length === 0) return [];
  const places = new Map<string, string>();
  const known = new Set<string>();
  for (const file of files) {
    const folder = path.dirname(file);
    const place = places.get(folder) ?? (await realpath(folder));
    places.set(folder, place);
    known.add(path.join(place, path.basename(file)));
  }
  const first: string[] = [];
  for (const link of links) {
    // One that leads nowhere is itself.
    const place = await realpath(link).catch(() => link);
    if (!known.has(place)) first.push(link);
    known.add(place);
  }
  return first;
}

/** By the path within the folder, letter by letter. */
function sortedByPath(files: readonly string[], folder: string): string[] {
  return files
    .map((file) => path.relative(folder, file))
    .sort()
    .map((file) => path.join(folder, file));
}
