import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Trial } from '../model/report';
import { readReport } from '../model/report';
import { saveReport } from './report';

/**
 * Puts the trials of a search into the report of the network beside it.
 * @returns whether there is one
 */
export async function reportSearch(folder: string, trials: readonly Trial[]): Promise<boolean> {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) return false;
  const report = readReport(await readFile(file, 'utf8'));
  await saveReport(folder, { ...report, search: [...trials] });
  return true;
}
