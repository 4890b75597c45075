import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Epoch } from '../model/report';
import type { Engine } from './engine';
import type { TrainerState } from './trainer';
import type { Plan } from './training-job';
import { writeWhole } from './write-whole';

/** What tells a run from others. */
export interface RunIdentity {
  seed: number;
  plan: Plan;
  /** Sources of examples, as a name and the number of examples. */
  sources: Record<string, number>;
  /** Those that the epoch is chosen by, likewise. */
  validation: Record<string, number>;
  /** Backends differ by roundings, so a run stays on the one that it began on. */
  backend: string;
  engine: Engine;
}

/** Everything that a run needs to go on as if it had not been stopped, as of the end of an epoch. */
export interface Checkpoint extends RunIdentity {
  history: Epoch[];
  state: TrainerState;
  /** The epoch that is kept so far (`isKept`). */
  best: BestEpoch;
}

export interface BestEpoch {
  epoch: number;
  /** The network's averaged parameters then. */
  parameters: Float32Array;
  /** Softmax rows of each validation set. */
  probabilities: Float32Array[];
}

/** Writes a checkpoint whole or not at all: a run that is killed meanwhile keeps the one before. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const { dir, base } = path.parse(file);
  await mkdir(dir, { recursive: true });
  await writeWhole(dir, { [base]: serialize(checkpoint) });
}

/**
 * Reads a run's checkpoint.
 * @returns nothing when there is none
 * @throws when it belongs to another run, or is damaged
 */
export async function readCheckpoint(
  file: string,
  wanted: RunIdentity,
): Promise<Checkpoint | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const checkpoint = parse(file, bytes);
  const { seed, plan, sources, validation, backend, engine } = checkpoint;
  if (!isDeepStrictEqual({ seed, plan, sources, validation, backend, engine }, wanted)) {
    throw new Error(
      `${file} is of a run with other settings or photographs: train without --resume to start anew.`,
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
