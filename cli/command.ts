/** Wrong arguments: the command says so, shows how it is used, and exits with 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Runs a command line: `--help` prints its usage; an error prints its sentence and exits with 1,
 * wrong arguments with 2. Errors are caught here because the WASM backend hooks uncaught ones and
 * would print its whole source first.
 */
export async function runCommand(
  usage: string,
  main: (args: string[]) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    await main(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError || isParseArgsError(error);
    console.error(isUsage ? `${message}\n\n${usage}` : message);
    process.exit(isUsage ? 2 : 1);
  }
}

function isParseArgsError(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
