import type { OwnNetworkProblem } from './own-network-problems';

/** Files that are no network for Hangtag. */
export class OwnNetworkError extends Error {
  override name = 'OwnNetworkError';

  constructor(
    readonly code: OwnNetworkProblem['code'],
    readonly detail = '',
  ) {
    super(`Own network: ${code}. ${detail}`);
  }
}

/**
 * What an error comes to.
 * @param code what it is where it says nothing itself
 */
export function problemOf(error: unknown, code: OwnNetworkProblem['code']): OwnNetworkProblem {
  if (error instanceof OwnNetworkError) return { code: error.code, detail: error.detail };
  return { code, detail: error instanceof Error ? error.message : String(error) };
}
