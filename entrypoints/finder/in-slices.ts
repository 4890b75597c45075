/** Work that goes on for longer than this lets the page have its turn, in milliseconds. */
const SLICE = 8;

/**
 * Does the work of a generator in slices, between which the page can answer its user.
 * @param signal gives the work up
 * @returns what the generator returns
 * @throws the signal's reason, and whatever the generator throws
 */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value as T;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
