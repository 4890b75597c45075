import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Trial } from '../model/report';
import { DataError } from './data-error';

/**
 * Reads the trials of a `search.jsonl`, one in each line.
 * @returns none where there is no such file
 * @throws {DataError} when a line is no trial
 */
export async function readTrials(file: string): Promise<Trial[]> {
  const lines = (await readText(file)).split('\n');
  // What follows the last line break was being written when the search was killed.
  return lines.slice(0, -1).map((line, index) => parse(line, `${file}, line ${index + 1}`));
}

/** Adds a trial to a `search.jsonl`, at its end. */
export async function appendTrial(file: string, trial: Trial): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const text = await readText(file);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await writeFile(file, whole);
  await appendFile(file, `${JSON.stringify(trial)}\n`);
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new DataError(`${file} cannot be read (${error.message}).`);
  });
}

function parse(line: string, place: string): Trial {
  try {
    return v.parse(Trial, JSON.parse(line));
  } catch (error) {
    throw new DataError(
      `${place} is no trial of a search (${(error as Error).message}). Remove the line, or restore the file from git.`,
    );
  }
}
