import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from './data-error';

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
  /** Where the file goes; made when it is not there. */
  folder: string;
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
  const { mirrors, folder, onProblem } = options;
  const target = path.join(folder, file.name);
  const part = `${target}.part`;
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new DataError(diskMessage(folder, error));
  });
  const problems: string[] = [];
  for (const mirror of mirrors) {
    try {
      await fetchVerified(new URL(file.name, mirror), part, file, options);
      await rename(part, target);
      return target;
    } catch (error) {
      if (isDiskProblem(error)) throw new DataError(diskMessage(folder, error));
      const problem = `${new URL(mirror).host}: ${describe(error)}`;
      problems.push(problem);
      onProblem?.(`${file.name} could not be had from ${problem}`);
    }
  }
  throw new DataError(
    `${file.name} could not be downloaded (${problems.join('; ')}). ` +
      'Check the network connection and run this again: it goes on where it stopped.',
  );
}

/** Whether an error comes from this machine's disk, which no other mirror can mend. */
function isDiskProblem(error: unknown): error is NodeJS.ErrnoException {
  const { syscall = '' } = error as NodeJS.ErrnoException;
  return ['open', 'write', 'rename', 'ftruncate', 'unlink'].includes(syscall);
}

function diskMessage(folder: string, { message }: Error): string {
  return `${folder} cannot be written to (${message}). Make room there, or set FASHION_MNIST_DIR to a folder that has the files.`;
}

/** Whether these are the file's bytes. */
export function isGenuine(bytes: Uint8Array, { sha256 }: KnownFile): boolean {
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
      if (start < file.size) await receive(url, part, start, file, options);
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
async function receive(
  url: URL,
  part: string,
  start: number,
  file: KnownFile,
  { onProgress, patience = 30_000 }: DownloadOptions,
): Promise<void> {
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error(`no answer for ${patience / 1000} s`));
  const timer = setTimeout(giveUp, patience);
  const handle = await open(part, 'a');
  try {
    const response = await fetch(url, {
      // Some servers pack what is packed already, or unpack it on the way.
      headers: { 'accept-encoding': 'identity', ...(start > 0 && { range: `bytes=${start}-` }) },
      signal: stalled.signal,
    });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    let position = firstByte(response);
    for await (const chunk of response.body) {
      timer.refresh();
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
  } finally {
    clearTimeout(timer);
    stalled.abort();
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

/** What `fetch` says of a broken connection lies in its error's cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || String((cause as NodeJS.ErrnoException).code);
}
