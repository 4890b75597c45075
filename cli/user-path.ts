import path from 'node:path';

/**
 * Makes a path from the command line absolute. npm changes to the project's folder before it runs a
 * script; the person meant the folder that they are in.
 */
export function userPath(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
}
