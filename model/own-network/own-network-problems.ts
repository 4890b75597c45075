/**
 * What can be wrong with a network of the person's own. Each has its sentence in `locales/`.
 * Apart, so that views have words for it without loading what checks.
 */
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
