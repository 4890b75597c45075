import { expect, test } from 'vitest';
import { BARRIER_LENGTH, breakBarrier, waitForAll } from './barrier';
import { onSharedMemory } from './shared-memory';

const newBarrier = () => onSharedMemory(Int32Array, new Int32Array(BARRIER_LENGTH));

test('one worker alone waits for nobody, round after round', () => {
  const barrier = newBarrier();
  for (let round = 0; round < 3; round++) waitForAll(barrier, 1);
});

test('nobody waits at a broken barrier, the last to come neither', () => {
  const barrier = newBarrier();
  breakBarrier(barrier);
  for (let coming = 0; coming < 3; coming++) {
    expect(() => waitForAll(barrier, 3)).toThrow('told to stop');
  }
});
