export interface ReceiveOptions {
  headers?: Record<string, string>;
  /** Milliseconds without a byte after which the server is given up. */
  patience?: number | undefined;
}

/**
 * Asks for an address and hands over its answer, whose body is given up when nothing comes any more.
 * @param take what to do with the body's bytes
 * @throws {Error} when the server has nothing, breaks off or falls silent; see {@link describeFailure}
 */
export async function receive(
  url: URL,
  { headers = {}, patience = 30_000 }: ReceiveOptions,
  take: (chunks: AsyncIterable<Uint8Array>, response: Response) => Promise<void>,
): Promise<void> {
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error(`no answer for ${patience / 1000} s`));
  const timer = setTimeout(giveUp, patience);
  async function* chunks(body: AsyncIterable<Uint8Array>) {
    for await (const chunk of body) {
      timer.refresh();
      yield chunk;
    }
  }
  try {
    const response = await fetch(url, { headers, signal: stalled.signal });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    await take(chunks(response.body), response);
  } finally {
    clearTimeout(timer);
    stalled.abort();
  }
}

/** Why a download failed. What `fetch` says of a broken connection lies in its error's cause. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || String((cause as NodeJS.ErrnoException).code);
}
