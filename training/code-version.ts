import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs Git with these arguments. @throws when there is no Git, or the folder is not under it */
type Git = (...args: string[]) => string;

const root = path.join(import.meta.dirname, '..');
const gitHere: Git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/**
 * The commit of the code that runs, for a report.
 * @returns nothing where it is not known, as in an unpacked archive
 */
export function codeVersion(git: Git = gitHere): string | undefined {
  try {
    const commit = git('rev-parse', 'HEAD').trim();
    const isChanged = git('status', '--porcelain', '--untracked-files=no').trim() !== '';
    return isChanged ? `${commit}, with changes` : commit;
  } catch {
    return undefined;
  }
}
