export interface BatchOptions {
  /** Most inputs in one run. */
  limit: number;
  /** How long to wait for company before a run, in milliseconds. */
  collectMilliseconds: number;
}

/**
 * Turns a function of many inputs into one of a single input, whose calls are collected. One run at
 * a time; what comes meanwhile is the next run. When a run fails, so do all of its calls.
 * @param run answers one output for each input, in order
 */
export function batched<Input, Output>(
  run: (inputs: Input[]) => Promise<Output[]>,
  { limit, collectMilliseconds }: BatchOptions,
): (input: Input) => Promise<Output> {
  const waiting: { input: Input; resolve(output: Output): void; reject(error: unknown): void }[] =
    [];
  let running = false;

  async function drain() {
    running = true;
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, collectMilliseconds));
      const batch = waiting.splice(0, limit);
      try {
        const outputs = await run(batch.map(({ input }) => input));
        for (const [index, { resolve }] of batch.entries()) resolve(outputs[index]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (!running) void drain();
    });
}
