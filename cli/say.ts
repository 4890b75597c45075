/** Progress and remarks of a command whose output is for other programs: they go beside it. */
export function say(line: string): void {
  console.error(`hangtag: ${line}`);
}
