const WAITING = 0;
const ROUND = 1;

/**
 * A place where workers wait until all have come. What one wrote to shared memory before, all see
 * after it.
 * @param shared two numbers on shared memory, zero at first
 */
export function waitForAll(shared: Int32Array, workers: number): void {
  const round = Atomics.load(shared, ROUND);
  if (Atomics.add(shared, WAITING, 1) + 1 === workers) {
    Atomics.store(shared, WAITING, 0);
    Atomics.add(shared, ROUND, 1);
    Atomics.notify(shared, ROUND);
    return;
  }
  while (Atomics.load(shared, ROUND) === round) Atomics.wait(shared, ROUND, round);
}
