import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: whoever breaks it off leaves the old one. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
