import { expect, test, vi } from 'vitest';
import { inSlices } from './in-slices';

function* count(to: number, step = () => {}): Generator<void, number> {
  for (let done = 0; done < to; done++) {
    step();
    yield;
  }
  return to;
}

test('short work is done at once', async () => {
  const later = vi.spyOn(globalThis, 'setTimeout');
  expect(await inSlices(count(3))).toBe(3);
  expect(later).not.toHaveBeenCalled();
  later.mockRestore();
});

test('long work lets others have their turn', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const turns = vi.spyOn(globalThis, 'setTimeout');
  const tick = () => {
    now += 3;
  };
  expect(await inSlices(count(9, tick))).toBe(9);
  expect(turns).toHaveBeenCalledTimes(3);
  vi.restoreAllMocks();
});

test('work is given up between slices', async () => {
  const stop = new AbortController();
  const endless = count(Number.POSITIVE_INFINITY, () => stop.abort(new Error('No longer wanted')));
  await expect(inSlices(endless, stop.signal)).rejects.toThrow('No longer wanted');
});
