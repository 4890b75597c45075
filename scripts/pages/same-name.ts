/**
 * Whether two names of a product are the same to a reader: letters in their compatible forms, without
 * regard to case and to how much white space is between words.
 */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** In both cases, since capitals have no sharp s. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim();
}
