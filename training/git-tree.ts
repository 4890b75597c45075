import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The hash that Git gives a folder of plain files, so that a folder can be told from the official
 * one of a commit (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects).
 * @param names of the files in it, all without execute permission
 * @returns a SHA-1 in lower-case hexadecimal digits
 * @throws {Error} when a file cannot be read
 */
export async function gitTreeHash(folder: string, names: readonly string[]): Promise<string> {
  const entries: Buffer[] = [];
  for (const name of names.map((name) => Buffer.from(name)).sort(Buffer.compare)) {
    const blob = objectHash('blob', await readFile(path.join(folder, name.toString())));
    entries.push(Buffer.from('100644 '), name, Buffer.of(0), blob);
  }
  return objectHash('tree', Buffer.concat(entries)).toString('hex');
}

function objectHash(type: 'blob' | 'tree', content: Buffer): Buffer {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest();
}
