/** Most bytes that browsers draw at once. */
const AT_ONCE = 65_536;

/** Bytes drawn by lot, as many as one likes. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += AT_ONCE) {
    crypto.getRandomValues(bytes.subarray(from, from + AT_ONCE));
  }
  return bytes;
}
