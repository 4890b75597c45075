/** Data that cannot be used; the message says which file or folder, what is wrong, and what to do. */
export class DataError extends Error {
  override name = 'DataError';
}
