import { renameSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes files that belong together, all of them whole or none: whoever breaks it off, and a disk that
 * is full, leave the old ones.
 * @param contents by the files' names in the folder, which is there
 */
export async function writeWhole(
  folder: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const names = Object.keys(contents);
  const part = (name: string) => path.join(folder, `${name}.part`);
  try {
    for (const name of names) await writeFile(part(name), contents[name]!);
  } catch (error) {
    await Promise.all(names.map((name) => rm(part(name), { force: true, recursive: true })));
    throw error;
  }
  // At one go: Ctrl-C is not heard in between.
  for (const name of names) renameSync(part(name), path.join(folder, name));
}
