import { DataError } from './data-error';

/** @throws {DataError} when two sources of photographs have one name */
export function checkDistinct(names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new DataError(
      `Two sources of photographs have the name ${repeated}; give each folder a name of its own.`,
    );
  }
}
