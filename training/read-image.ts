import { readFile } from 'node:fs/promises';
import { DecodeError } from './decode';

export interface FetchLimits {
  milliseconds: number;
  bytes: number;
}

/** The extension's own limits. */
const LIMITS: FetchLimits = { milliseconds: 15_000, bytes: 32 * 1024 * 1024 };

/** Whether a source is an address and not a file's path. */
export function isUrl(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}

/**
 * Reads an image's bytes from an `http:` or `https:` address or a file.
 * @throws {DecodeError} when there are none to be had
 */
export async function readImage(source: string, limits = LIMITS): Promise<Uint8Array> {
  return isUrl(source) ? fetchImage(source, limits) : readImageFile(source);
}

async function readImageFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new DecodeError(
      code === 'ENOENT' ? 'The file does not exist.' : `The file cannot be read (${message}).`,
    );
  });
}

async function fetchImage(url: string, { milliseconds, bytes }: FetchLimits): Promise<Uint8Array> {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) {
    throw new DecodeError('This is no address of the web; it must begin with http:// or https://.');
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(milliseconds) });
    if (!response.ok) throw new DecodeError(`The server answered HTTP ${response.status}.`);
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > bytes) throw new DecodeError(`The file is over ${bytes / 1024 / 1024} MB.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    throw new DecodeError(`The server cannot be reached (${reason(error, milliseconds)}).`);
  }
  return Buffer.concat(chunks);
}

function reason(error: unknown, milliseconds: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${milliseconds / 1000} s`;
  const { cause } = error;
  return cause instanceof Error
    ? cause.message || String((cause as NodeJS.ErrnoException).code)
    : error.message;
}
