import { expect, test, vi } from 'vitest';
import { batched } from './batched';

const options = { limit: 3, collectMilliseconds: 1 };

test('calls that come together are one run', async () => {
  const run = vi.fn(async (inputs: number[]) => inputs.map((input) => input * 10));
  const one = batched(run, options);
  expect(await Promise.all([one(1), one(2)])).toEqual([10, 20]);
  expect(run.mock.calls).toEqual([[[1, 2]]]);
});

test('no run is larger than the limit', async () => {
  const run = vi.fn(async (inputs: number[]) => inputs);
  const one = batched(run, options);
  await Promise.all([1, 2, 3, 4].map(one));
  expect(run.mock.calls).toEqual([[[1, 2, 3]], [[4]]]);
});

test('runs take turns, and what comes meanwhile is the next one', async () => {
  const finish: (() => void)[] = [];
  const run = vi.fn(async (inputs: number[]) => {
    await new Promise<void>((resolve) => finish.push(resolve));
    return inputs;
  });
  const one = batched(run, options);
  const first = one(1);
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  const others = Promise.all([one(2), one(3)]);
  finish[0]?.();
  await first;
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  finish[1]?.();
  expect(await others).toEqual([2, 3]);
  expect(run.mock.calls).toEqual([[[1]], [[2, 3]]]);
});

test('a failing run fails its calls and no others', async () => {
  const one = batched(async (inputs: number[]) => {
    if (inputs.includes(1)) throw new Error('out of order');
    return inputs;
  }, options);
  await expect(Promise.all([one(1), one(2)])).rejects.toThrow('out of order');
  expect(await one(3)).toBe(3);
});
