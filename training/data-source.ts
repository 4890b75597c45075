import { userPath } from '../cli/user-path';
import { cacheFolder } from './cache';
import { DataError } from './data-error';

/** Where a data set lies, or is to lie. */
export interface DataSource {
  /** A folder that has the files: used as it is, and nothing is downloaded. */
  folder?: string | undefined;
  /** Where downloads are kept. */
  cache: string;
  /** The environment variable with which a person names such a folder. */
  variable: string;
}

/** A file is not there at all. */
export class MissingError extends DataError {}

/** Ends the message about a damaged file. */
export const REMEDY = 'Replace it with the official one.';

/** The folder that the environment variable names, else the cache's folder of that name. */
export function dataSource(variable: string, name: string): DataSource {
  const named = process.env[variable];
  return { variable, folder: named ? userPath(named) : undefined, cache: cacheFolder(name) };
}

/**
 * Reads data from the source's folder, else from the cache, to which it is downloaded when it is
 * missing or damaged there.
 * @throws {DataError} when the data is missing or damaged and cannot be downloaded
 */
export async function loadData<Data>(
  { folder, cache }: DataSource,
  { read, discard, download }: DataSteps<Data>,
): Promise<Data> {
  if (folder !== undefined) return read(folder);
  try {
    return await read(cache);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (!(error instanceof MissingError)) {
      console.error(`${error.message.replace(` ${REMEDY}`, '')} It is downloaded again.`);
      await discard();
    }
  }
  await download();
  return read(cache);
}

interface DataSteps<Data> {
  /** Throws a {@link MissingError} or, about damage, another `DataError`. */
  read(folder: string): Promise<Data>;
  /** Removes what is damaged from the cache. */
  discard(): Promise<void>;
  /** Fills the cache. */
  download(): Promise<void>;
}
