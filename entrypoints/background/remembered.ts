/**
 * Keeps a function's answers by key, also while they are on their way, so that nothing is computed
 * twice. Failures are not kept. The answers used longest ago are dropped.
 * @param limit how many answers are kept
 */
export function remembered<Output>(limit: number) {
  const known = new Map<string, Promise<Output>>();

  return function recall(key: string, compute: () => Promise<Output>): Promise<Output> {
    const answer = known.get(key) ?? compute();
    // A map keeps the order of insertion: put it last again.
    known.delete(key);
    known.set(key, answer);
    answer.catch(() => {
      if (known.get(key) === answer) known.delete(key);
    });
    for (const oldest of known.keys()) {
      if (known.size <= limit) break;
      known.delete(oldest);
    }
    return answer;
  };
}
