import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: whoever breaks it off leaves the old one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}
