import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Epoch } from '../model/report';
import type { Recipe } from './recipes';

/** Everything that a run needs to go on as if it had not been stopped, as of the end of an epoch. */
export interface Checkpoint {
  seed: number;
  recipe: Recipe;
  /** Backends differ by roundings, so a run stays on the one that it began on. */
  backend: string;
  history: Epoch[];
  weights: Float32Array[];
  optimizer: { steps: number; moments: Float32Array[] };
  /** The weights of the epoch that did best on validation so far. */
  best: { epoch: number; weights: Float32Array[] };
}

/** Writes a checkpoint whole or not at all: a run that is killed meanwhile keeps the one before. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, serialize(checkpoint));
  await rename(`${file}.part`, file);
}

/**
 * Reads a run's checkpoint.
 * @returns nothing when there is none
 * @throws when it belongs to a run with another seed, recipe or backend, or is damaged
 */
export async function readCheckpoint(
  file: string,
  wanted: Pick<Checkpoint, 'seed' | 'recipe' | 'backend'>,
): Promise<Checkpoint | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const checkpoint = parse(file, bytes);
  const { seed, recipe, backend } = checkpoint;
  if (!isDeepStrictEqual({ seed, recipe, backend }, wanted)) {
    throw new Error(
      `${file} is of a run with other settings: train without --resume to start anew.`,
    );
  }
  return checkpoint;
}

function parse(file: string, bytes: Buffer): Checkpoint {
  try {
    return deserialize(bytes) as Checkpoint;
  } catch {
    throw new Error(`${file} is damaged: train without --resume to start anew.`);
  }
}
