import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { userPath } from '../cli/user-path';
import { wholeNumber } from '../cli/whole-number';
import { NETWORKS_FOLDER } from './network-files';

/** What the command line asks for. */
export interface SearchOptions {
  /** Absolute paths of folders of photographs to train on. */
  photos: string[];
  /** Absolute paths of folders of photographs that every trial is scored on. */
  unseen: string[];
  /** Names of sources of which only what is labelled by hand is used. */
  holdBack: string[];
  /** Names of sources, those that are left out together in one group. */
  leftOut: string[][];
  trials: number;
  steps: number;
  /** Where it is given. */
  seed: number | undefined;
  workers: number;
  /** Absolute path of the file of trials. */
  file: string;
}

const TRIALS = 12;
const STEPS = 150;

export const USAGE = `Searches for better settings of the convolutional network's recipe.

npm run search -- [options]

Each trial trains shortly with other settings, once without each source of photographs, and is
scored on the validation photographs of the source that it did not see: what holds there holds in
a shop never seen. A third of the trials goes on to the next round, with three times the steps, and
so on to the last one (successive halving).

  --photos DIR       photographs to train on, in one folder for each class; may be repeated, and
                     needed: those of clothing-dataset are always used, and downloaded by
                     themselves, but without them a trial would have none
  --unseen DIR       photographs that no trial is trained on: each is scored on them too; may be
                     repeated
  --hold-back NAME   use no photograph of a source but those labelled by hand; may be repeated
  --left-out NAME    sources to leave out, those of one origin together: a,b; may be repeated
                     (default: each that has garments, by itself)
  --trials N         trials of the first round (default ${TRIALS})
  --steps N          training steps in the first round (default ${STEPS})
  --seed N           another seed is another search (default: the first whose trials, if there are
                     any, are of this search: same searched settings of the recipe, sources, steps)
  --workers N        threads that share the work (default: one for each core)
  --file FILE        where finished trials are added (default model/networks/cnn/search.jsonl)
  --help             this text

A search that was stopped goes on where it was when the same command is given again.`;

/** @throws {UsageError} when an option makes no sense */
export function readSearchOptions(args: string[]): SearchOptions {
  const { values } = parseArgs({
    args,
    options: {
      photos: { type: 'string', multiple: true, default: [] },
      unseen: { type: 'string', multiple: true, default: [] },
      'hold-back': { type: 'string', multiple: true, default: [] },
      'left-out': { type: 'string', multiple: true, default: [] },
      trials: { type: 'string', default: String(TRIALS) },
      steps: { type: 'string', default: String(STEPS) },
      seed: { type: 'string' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      file: { type: 'string' },
    },
  });
  return {
    photos: values.photos.map(userPath),
    unseen: values.unseen.map(userPath),
    holdBack: values['hold-back'],
    leftOut: values['left-out'].map((group) => group.split(',')),
    trials: wholeNumber('--trials', values.trials, 1),
    steps: wholeNumber('--steps', values.steps, 1),
    seed: values.seed === undefined ? undefined : wholeNumber('--seed', values.seed, 0),
    workers: wholeNumber('--workers', values.workers, 1),
    file:
      values.file === undefined
        ? path.join(NETWORKS_FOLDER, 'cnn/search.jsonl')
        : userPath(values.file),
  };
}
