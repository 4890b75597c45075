const WAITING = 0;
const ROUND = 1;
const BROKEN = 2;

/** How many numbers on shared memory a barrier needs, zero at first. */
export const BARRIER_LENGTH = 3;

/**
 * A place where workers wait until all have come. What one wrote to shared memory before, all see
 * after it.
 * @param shared see {@link BARRIER_LENGTH}
 * @throws once the barrier is broken, whoever waits or comes
 */
export function waitForAll(shared: Int32Array, workers: number): void {
  const round = Atomics.load(shared, ROUND);
  if (Atomics.add(shared, WAITING, 1) + 1 === workers) {
    Atomics.store(shared, WAITING, 0);
    nextRound(shared);
  }
  const isBroken = () => Atomics.load(shared, BROKEN) === 1;
  while (Atomics.load(shared, ROUND) === round && !isBroken()) Atomics.wait(shared, ROUND, round);
  if (isBroken()) throw new Error('The workers have been told to stop.');
}

/** Stops all workers that meet at a barrier: each at the next time it is there. */
export function breakBarrier(shared: Int32Array): void {
  Atomics.store(shared, BROKEN, 1);
  // A worker that is about to wait sees another round, and one that waits is woken.
  nextRound(shared);
}

function nextRound(shared: Int32Array): void {
  Atomics.add(shared, ROUND, 1);
  Atomics.notify(shared, ROUND);
}
