/** Enough to find a root element. */
const MOST_BYTES = 64 * 1024;

/**
 * The beginning of what a gzip file holds, as drawings are sometimes sent (`.svgz`); nothing for
 * any other file.
 */
export async function gunzipped(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  const reader = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const start = new Uint8Array(MOST_BYTES);
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const taken = part.value.subarray(0, MOST_BYTES - length);
      start.set(taken, length);
      length += taken.length;
      if (length === MOST_BYTES) break;
    }
  } catch {
    // It breaks off: what came before will do.
  }
  await reader.cancel().catch(() => undefined);
  return start.subarray(0, length);
}
