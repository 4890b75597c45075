import type { Trial } from '../model/report';
import { NONE_ID } from '../model/taxonomy';
import { DataError } from './data-error';
import type { PhotoSource } from './photo-sources';

/**
 * The sources that the runs of a trial are left without, group by group.
 * @param wanted names of sources, those of one origin in one group; where there are none, each
 *   source by itself that has garments to train on and to score on
 * @throws {DataError} when there is no source of a name, nothing to leave out, or nothing left to
 *   train on without a group
 */
export function groupsToLeaveOut(
  sources: readonly PhotoSource[],
  wanted: readonly (readonly string[])[],
): string[][] {
  const usable = sources
    .filter(({ train, validation }) => train.some(isGarment) && validation.some(isGarment))
    .map(({ name }) => name);
  const unknown = wanted.flat().find((name) => !usable.includes(name));
  if (unknown !== undefined) {
    throw new DataError(
      `There is no source of garments ${unknown} to leave out. There are: ${usable.join(', ')}.`,
    );
  }
  if (usable.length === 0) throw new DataError('There is no source of garments to leave out.');
  const groups =
    wanted.length > 0 ? wanted.map((group) => [...group]) : usable.map((name) => [name]);
  const trained = sources.filter(({ train }) => train.length > 0);
  const all = groups.find((group) => trained.every(({ name }) => group.includes(name)));
  if (all !== undefined) {
    throw new DataError(
      `Without ${all.join(' and ')} there is no photograph left to train on. Name folders of other ` +
        'photographs with --photos.',
    );
  }
  return groups;
}

/**
 * Makes sure that a search goes on with what it began on.
 * @param names of the sources that trials are scored on
 * @throws {DataError} when trials of this seed were scored on others
 */
export function sameScores(known: readonly Trial[], seed: number, names: readonly string[]): void {
  const other = known.find((trial) => trial.seed === seed && !isScoredOn(trial, names));
  if (other !== undefined) {
    throw new DataError(
      `The search of seed ${seed} was scored on ${Object.keys(other.bySource).join(', ')}, this one would be on ` +
        `${names.join(', ')}. Name the same folders, or begin one of another --seed.`,
    );
  }
}

/** Whether a trial was scored on these sources and no others. */
export function isScoredOn({ bySource }: Trial, names: readonly string[]): boolean {
  return Object.keys(bySource).sort().join() === [...names].sort().join();
}

function isGarment({ truth }: PhotoSource['train'][number]): boolean {
  return truth !== NONE_ID;
}
