import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DataError } from './data-error';
import { type DataSource, loadData, MissingError, REMEDY } from './data-source';
import { download, isGenuine, type KnownFile } from './download';
import { formatBytes } from './format-bytes';
import { parseIdx } from './idx';
import { startMeter } from './meter';

/** A gzip-packed IDX file. */
export interface DataFile extends KnownFile {
  /** Of the array in it. */
  shape: readonly number[];
}

/** Where data files come from. */
export interface DataFileSource extends DataSource {
  /** URL prefixes to download from, each with its closing slash, tried in order. */
  mirrors: readonly string[];
}

/** Far more than any of the files unpacks to: a hostile one is not unpacked further. */
const MAX_UNPACKED = 200_000_000;

/**
 * Reads a data file from the source's folder, else from the cache, to which it is downloaded when
 * it is missing or damaged there.
 * @returns the array's values
 * @throws {DataError} when the file is missing or damaged and cannot be downloaded
 */
export async function loadDataFile(file: DataFile, source: DataFileSource): Promise<Uint8Array> {
  return loadData(source, {
    read: (folder) => readDataFile(file, folder, source.variable),
    discard: () => rm(path.join(source.cache, file.name), { force: true }),
    download: () => downloadDataFile(file, source),
  });
}

async function downloadDataFile(file: DataFile, source: DataFileSource): Promise<void> {
  const meter = startMeter(`Downloading ${file.name}`, file.size, formatBytes);
  try {
    await download(file, {
      ...source,
      onProgress: meter.update,
      onProblem: meter.log,
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(
      `${error.message} Or get the files from ${source.mirrors[0]} in another way and name their folder in ${source.variable}.`,
    );
  } finally {
    meter.stop();
  }
}

/**
 * Reads, unpacks and verifies a data file.
 * @param variable the environment variable that may name the folder
 * @throws {MissingError} when it is not there
 * @throws {DataError} when it is damaged or another
 */
export async function readDataFile(
  file: DataFile,
  folder: string,
  variable: string,
): Promise<Uint8Array> {
  const name = path.join(folder, file.name);
  const packed = await readFile(name).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
      throw new DataError(`${name} cannot be read: ${error.message}.`);
    }
    throw new MissingError(
      `${name} is missing. ${variable} must name a folder that has the data set's files; ` +
        'unset it to have them downloaded.',
    );
  });
  const { shape, data } = parseIdx(gunzip(packed, name, file), name, file.shape.length);
  if (shape.join() !== file.shape.join()) {
    throw new DataError(
      `${name} has the wrong count: it holds ${shape.join(' × ')} values instead of ${file.shape.join(' × ')}. ${REMEDY}`,
    );
  }
  // Last, since the checks before tell more than that something is wrong.
  if (!isGenuine(packed, file)) {
    throw new DataError(`${name} is not the official file: its SHA-256 differs. ${REMEDY}`);
  }
  return data;
}

function gunzip(packed: Buffer, name: string, file: DataFile): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DataError(
      code === 'Z_BUF_ERROR'
        ? `${name} is truncated: ${packed.length} of its ${file.size} bytes are there. ${REMEDY}`
        : `${name} is corrupted: it cannot be unpacked (${message}). ${REMEDY}`,
    );
  }
}
