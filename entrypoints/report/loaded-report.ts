import { LONGEST_REPORT, readOwnReport } from '../../model/own-network/read-own-report';
import type { Report } from '../../model/report';

/** Stands for the loaded report where networks are named, as in `?network=loaded`. */
export const LOADED = 'loaded';

/** Where the text of the loaded report lies. */
const KEY = 'loaded-report';

/** Gives the page's own storage; browsers throw where it may keep nothing. */
export type OpenStorage = () => Storage;

export interface LoadedReport {
  /** Absent where none was loaded. */
  report?: Report;
  /** Why it is no more, where another version of this page loaded it. */
  problem?: string;
}

/** The report that was loaded before, and not removed since. */
export function loadedReport(open: OpenStorage): LoadedReport {
  try {
    const text = open().getItem(KEY);
    return text === null ? {} : { report: readOwnReport(text) };
  } catch (error) {
    removeReport(open);
    return { problem: words(error) };
  }
}

/**
 * Reads a file as a report and keeps it until it is removed, in place of the one before.
 * @returns why it was not taken; nothing where it was
 */
export async function loadReportFile(
  files: readonly File[],
  open: OpenStorage,
): Promise<string | undefined> {
  const [file, ...more] = files;
  if (!file || more.length > 0) return `${files.length} files are too many. ${REMEDY}`;
  if (file.size > LONGEST_REPORT) {
    return `${file.name} has ${Math.ceil(file.size / 1e6)} MB, and a report has at most ${LONGEST_REPORT / 1e6}. ${REMEDY}`;
  }
  const text = await file.text();
  try {
    readOwnReport(text);
  } catch (error) {
    return `${file.name}: ${words(error)} ${REMEDY}`;
  }
  try {
    open().setItem(KEY, text);
    return undefined;
  } catch {
    return 'The browser has no room for it, or lets this page keep nothing. Allow it to store data, and try again.';
  }
}

/** Lets go of the loaded report. */
export function removeReport(open: OpenStorage): void {
  try {
    open().removeItem(KEY);
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

const REMEDY =
  'Choose one report.json, as npm run train writes it beside a network’s weights, or one saved from a page like this.';

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
