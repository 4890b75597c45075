import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkFiles } from '../model/classifier';
import { DataError } from './data-error';

/** Where the bundled networks lie, each in a folder of its name. */
export const NETWORKS_FOLDER = fileURLToPath(new URL('../model/networks', import.meta.url));

/**
 * Reads a bundled network by its name.
 * @throws {DataError} when there is none of that name, naming those that there are
 */
export async function readNetwork(
  name: string,
  networksFolder = NETWORKS_FOLDER,
): Promise<NetworkFiles> {
  const names = await networkNames(networksFolder);
  if (!names.includes(name)) {
    throw new DataError(
      `There is no network "${name}". ${
        names.length > 0
          ? `There is: ${names.join(', ')}.`
          : 'There is none at all: train one with npm run train -- --network ann.'
      }`,
    );
  }
  return readNetworkFiles(path.join(networksFolder, name));
}

/** Names of the networks that a folder holds, in alphabetical order. */
export async function networkNames(folder = NETWORKS_FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads `model.json` and `weights.bin` of a folder.
 * @throws {DataError} when one is missing or damaged
 */
export async function readNetworkFiles(folder: string): Promise<NetworkFiles> {
  const modelFile = path.join(folder, 'model.json');
  const text = (await readPart(modelFile)).toString();
  const weights = await readPart(path.join(folder, 'weights.bin'));
  try {
    // A copy: small files share one buffer in Node.
    return { model: JSON.parse(text), weights: new Uint8Array(weights).buffer };
  } catch {
    throw new DataError(`${modelFile} is damaged: it is not JSON. ${REMEDY}`);
  }
}

const REMEDY = 'Restore it from git, or train the network again.';

async function readPart(file: string): Promise<Buffer> {
  return readFile(file).catch((error: Error) => {
    throw new DataError(`${file} cannot be read (${error.message}). ${REMEDY}`);
  });
}
