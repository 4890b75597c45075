import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from './data-error';
import { diskProblem, isDiskProblem } from './disk-problem';
import { describeFailure, receive } from './receive';

/** A file whose content is known beforehand. */
export interface KnownFile {
  name: string;
  /** Length in bytes. */
  size: number;
  /** In lower-case hexadecimal digits. */
  sha256: string;
}

export interface DownloadOptions {
  /** URL prefixes, each with its closing slash, tried in order. */
  mirrors: readonly string[];
  /** The folder to which the file goes; made when it is not there. */
  cache: string;
  /** The environment variable with which a person names a folder that has the file. */
  variable: string;
  /** Told how many bytes are there; the figure falls back when a mirror makes us start again. */
  onProgress?: (bytes: number) => void;
  /** Told, in a sentence, why a mirror was given up. */
  onProblem?: (problem: string) => void;
  /** Milliseconds without a byte after which a mirror is given up. */
  patience?: number;
}

/** How often one mirror is asked again for the rest, as long as each time brings some bytes. */
const ATTEMPTS = 5;

/**
 * Downloads a file from the first mirror that has it. What arrives goes to a `.part` file, from
 * which a later attempt, by this mirror or another, goes on: the content is the same everywhere.
 * Only a file with the right SHA-256 gets its name; a wrong one is deleted.
 * @returns the file's path
 * @throws {DataError} when no mirror has it
 */
export async function download(file: KnownFile, options: DownloadOptions): Promise<string> {
  const { mirrors, cache, onProblem } = options;
  const target = path.join(cache, file.name);
  const part = `${target}.part`;
  await mkdir(cache, { recursive: true }).catch((error: Error) => {
    throw diskProblem(error, options);
  });
  const problems: string[] = [];
  for (const mirror of mirrors) {
    try {
      await fetchVerified(new URL(file.name, mirror), part, file, options);
      await rename(part, target);
      return target;
    } catch (error) {
      if (isDiskProblem(error)) throw diskProblem(error, options);
      const problem = `${new URL(mirror).host}: ${describeFailure(error)}`;
      problems.push(problem);
      onProblem?.(`${file.name} could not be had from ${problem}`);
    }
  }
  throw new DataError(
    `${file.name} could not be downloaded (${problems.join('; ')}). ` +
      'Check the network connection and run this again: it goes on where it stopped.',
  );
}

/** Whether these are the file's bytes. */
export function isGenuine(bytes: Uint8Array, { sha256 }: Pick<KnownFile, 'sha256'>): boolean {
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}

async function fetchVerified(
  url: URL,
  part: string,
  file: KnownFile,
  options: DownloadOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const start = await sizeOf(part);
    try {
      if (start < file.size) await receiveRest(url, part, start, file, options);
    } catch (error) {
      if (attempt < ATTEMPTS && (await sizeOf(part)) > start) continue;
      throw error;
    }
    if (isGenuine(await readFile(part), file)) return;
    await rm(part);
    // The bytes of an earlier attempt may be the bad ones.
    if (start > 0 && attempt < ATTEMPTS) continue;
    throw new Error('its content is not the official one (the SHA-256 differs)');
  }
}

/** Appends to the part file what is missing after its first `start` bytes. */
async function receiveRest(
  url: URL,
  part: string,
  start: number,
  file: KnownFile,
  { onProgress, patience }: DownloadOptions,
): Promise<void> {
  // Some servers pack what is packed already, or unpack it on the way.
  const headers = { 'accept-encoding': 'identity', ...(start > 0 && { range: `bytes=${start}-` }) };
  const handle = await open(part, 'a');
  try {
    await receive(url, { headers, patience }, async (chunks, response) => {
      let position = firstByte(response);
      for await (const chunk of chunks) {
        // A server that ignores the range sends again what is there already.
        const isNew = Math.max(0, start - position);
        position += chunk.length;
        if (position > file.size) break;
        await handle.appendFile(chunk.subarray(isNew));
        onProgress?.(Math.max(start, position));
      }
      if (position < file.size) throw new Error('it ended early');
      if (position > file.size) {
        await handle.truncate();
        throw new Error(`it has another file of that name, not ${file.size} bytes long`);
      }
    });
  } finally {
    await handle.close();
  }
}

/** Where in the file an answer begins. */
function firstByte(response: Response): number {
  if (response.status !== 206) return 0;
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (start === undefined) throw new Error('it answers without saying which part of the file');
  return Number(start);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
