import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { BARRIER_LENGTH, breakBarrier, waitForAll } from './barrier';
import { onSharedMemory } from './shared-memory';

const newBarrier = () => onSharedMemory(Int32Array, new Int32Array(BARRIER_LENGTH));

test('one worker alone waits for nobody, round after round', () => {
  const barrier = newBarrier();
  for (let round = 0; round < 3; round++) waitForAll(barrier, 1);
});

// A thread takes its time to start.
test.each([
  ['the last to come', (barrier: Int32Array) => waitForAll(barrier, 2), 'went on'],
  ['whoever breaks the barrier', breakBarrier, 'The workers have been told to stop.'],
])('who waits is woken by %s', { timeout: 30_000 }, async (_, wake, end) => {
  const barrier = newBarrier();
  const thread = await waiting(barrier);
  const [said] = await Promise.all([once(thread, 'message'), wake(barrier)]);
  expect(said).toEqual([end]);
});

test('nobody waits at a broken barrier, the last to come neither', () => {
  const barrier = newBarrier();
  breakBarrier(barrier);
  for (let coming = 0; coming < 3; coming++) {
    expect(() => waitForAll(barrier, 3)).toThrow('told to stop');
  }
});

/** A thread that waits for one other, and then says how that ended. */
async function waiting(barrier: Int32Array): Promise<Worker> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import('tsx/esm/api').then(async ({ register }) => {
      register();
      const { waitForAll } = await import(workerData.script);
      try {
        waitForAll(workerData.barrier, 2);
        parentPort.postMessage('went on');
      } catch (error) {
        parentPort.postMessage(error.message);
      }
    });`;
  const script = new URL('./barrier.ts', import.meta.url).href;
  const workerData = { barrier, script };
  const thread = new Worker(code, { eval: true, execArgv: [], workerData });
  onTestFinished(async () => void (await thread.terminate()));
  // Its wish to wait is the barrier's first number; then it needs a moment to fall asleep.
  while (Atomics.load(barrier, 0) === 0) await setTimeout(20);
  await setTimeout(50);
  return thread;
}
