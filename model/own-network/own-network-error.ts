/** What can be wrong with a network of the person's own. Each has its sentence in `locales/`. */
export const OWN_NETWORK_PROBLEMS = [
  'too-large',
  'several',
  'no-model',
  'no-weights',
  'no-report',
  'no-json',
  'unknown-json',
  'unfit-model',
  'unfit-weights',
  'unfit-report',
  'bad-report',
  'bad-answers',
  'does-not-run',
  'not-kept',
  'gone',
  'failed',
] as const;

/** Why a network of the person's own is not taken, or does not answer any more. */
export interface OwnNetworkProblem {
  code: (typeof OWN_NETWORK_PROBLEMS)[number];
  /** Which file, layer or figure it is, in English, for who trained the network; or empty. */
  detail: string;
}

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
