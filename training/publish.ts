import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NETWORKS_FOLDER } from './network-files';
import type { TrainOptions } from './train-options';
import type { NetworkName } from './training-job';
import { writeWhole } from './write-whole';

const root = path.join(import.meta.dirname, '..');

const CHECKPOINTS_FOLDER = path.join(root, 'checkpoints');

/**
 * Short runs go here, so that trying things out leaves the bundled network alone; so does what went
 * on from a network, which may be the bundled one.
 */
const TRIALS_FOLDER = path.join(root, '.output/networks');

/** Where a network goes that is trained with these options. */
export function outFolder(network: NetworkName, { out, epochs, from }: TrainOptions): string {
  const isRecipe = epochs === undefined && from === undefined;
  return out ?? path.join(isRecipe ? NETWORKS_FOLDER : TRIALS_FOLDER, network);
}

/** Tells the checkpoints of a command that gave all that it was to from those of one that was stopped. */
const FINISHED_MARK = 'finished';

/**
 * The folder for the checkpoints of a command. What a stopped one left there is kept beside it when
 * this one does not go on from it, in case it was not meant to start anew.
 * @param name of the network, and what else tells its training from others
 * @param parent of the folder
 */
export async function checkpointFolder(
  name: string,
  resume: boolean,
  parent = CHECKPOINTS_FOLDER,
): Promise<string> {
  const folder = path.join(parent, name);
  if (resume) await rm(path.join(folder, FINISHED_MARK), { force: true });
  if (resume || !existsSync(folder)) return folder;
  if (existsSync(path.join(folder, FINISHED_MARK))) {
    await rm(folder, { recursive: true });
  } else {
    await rm(`${folder}.old`, { recursive: true, force: true });
    await rename(folder, `${folder}.old`);
  }
  return folder;
}

/**
 * Puts a finished network in its place. Weights and report change together, and only when all is done.
 * The checkpoints stay: a command that was to train another network after this one may be resumed.
 * @throws the signal's reason where the command was stopped: then nothing is changed
 */
export async function publish(
  finished: string,
  checkpoints: string,
  out: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  await mkdir(out, { recursive: true });
  const names = await readdir(finished);
  const files = names.map(async (name) => [name, await readFile(path.join(finished, name))]);
  await writeWhole(out, Object.fromEntries(await Promise.all(files)));
  await markFinished(checkpoints);
  console.log(`Written to ${out}`);
}

/** Says of checkpoints that their run has all that it was to give. */
export async function markFinished(checkpoints: string): Promise<void> {
  await writeFile(path.join(checkpoints, FINISHED_MARK), '');
}
