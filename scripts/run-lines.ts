import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Gets each line that the program writes. */
  onLine(line: string): void;
}

/**
 * Runs a program, whose lines are handed on whole: those of two that run side by side are not mixed up.
 * @returns whether it went well
 */
export async function runLines(
  command: string,
  args: readonly string[],
  { cwd, env, onLine }: RunOptions,
): Promise<boolean> {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a script of the shell's.
    shell: command === 'npm' && process.platform === 'win32',
  });
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}
