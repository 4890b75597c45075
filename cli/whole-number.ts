import { UsageError } from './command';

/**
 * Reads an option's number.
 * @throws {UsageError} when it is not a whole number of at least `lowest`
 */
export function wholeNumber(option: string, text: string, lowest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < lowest) {
    throw new UsageError(`${option} takes a whole number of at least ${lowest}, not "${text}".`);
  }
  return number;
}
