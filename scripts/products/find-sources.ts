import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { userPath } from '../../cli/user-path';

const unpack = promisify(gunzip);

/** A page to read: on the web, or saved. */
export type Source =
  | { kind: 'web'; name: string; url: string }
  | { kind: 'file'; name: string; file: string };

const PAGE = /\.html?(\.gz)?$/i;

/**
 * The pages that a person names: addresses, files, and the files in folders, in the order of their
 * names. A file's name is without its endings.
 * @throws when there is no such file, or no page in a folder
 */
export async function findSources(named: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(named.map(sourcesAt));
  return found.flat();
}

async function sourcesAt(named: string): Promise<Source[]> {
  if (/^https?:\/\//i.test(named)) return [{ kind: 'web', name: named, url: named }];
  const place = userPath(named);
  const info = await stat(place).catch(() => undefined);
  if (!info) throw new Error(`There is no file or folder ${place}.`);
  if (!info.isDirectory()) return [fileAt(place)];
  const names = (await readdir(place)).filter((name) => PAGE.test(name)).sort();
  if (names.length === 0) throw new Error(`${place} has no .html or .html.gz.`);
  return names.map((name) => fileAt(path.join(place, name)));
}

function fileAt(file: string): Source {
  return { kind: 'file', name: path.basename(file).replace(PAGE, ''), file };
}

/**
 * The HTML of a saved page, packed or not.
 * @throws when it cannot be read
 */
export async function readPage(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return /\.gz$/i.test(file) ? await unpack(bytes) : bytes;
}
