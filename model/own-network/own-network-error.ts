/** Files that are no network for Hangtag; the message says which of them, and what is wrong with it. */
export class OwnNetworkError extends Error {
  override name = 'OwnNetworkError';
}
