import { DataError } from './data-error';
import type { DataSource } from './data-source';

const WRITING = ['open', 'write', 'rename', 'ftruncate', 'unlink', 'mkdir', 'rm', 'rmdir'];

/** Whether an error comes from this machine's disk, which no other server can mend. */
export function isDiskProblem(error: unknown): error is NodeJS.ErrnoException {
  const { syscall = '' } = error as NodeJS.ErrnoException;
  return WRITING.includes(syscall);
}

/** Says that downloads cannot be kept, and what to do. */
export function diskProblem(
  { message }: Error,
  { cache, variable }: Pick<DataSource, 'cache' | 'variable'>,
): DataError {
  return new DataError(
    `${cache} cannot be written to (${message}). Make room there, or set ${variable} to a folder that has the files.`,
  );
}
