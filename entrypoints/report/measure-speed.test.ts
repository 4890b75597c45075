import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SpeedState } from '../../components/report/MeasuredSpeed';
import { measureSpeed } from './measure-speed';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

test('gives the median of the samples after the first', async () => {
  const samples = [500, 9, 1, 8, 2, 5, 7, 3, 4, 6];
  let at = 0;
  const time = vi.fn(async (_: string, batch: number) => ({
    backend: 'wasm' as const,
    milliseconds: samples[at++ % samples.length]! / batch,
  }));
  const seen: SpeedState[] = [];
  const { signal } = new AbortController();
  const speeds = await measureSpeed(
    ['mobilenet', 'ann'],
    time,
    (state) => seen.push(state),
    signal,
  );
  expect(speeds).toEqual([
    { network: 'mobilenet', backend: 'wasm', milliseconds: [5, 5 / 64] },
    { network: 'ann', backend: 'wasm', milliseconds: [5, 5 / 64] },
  ]);
  expect(time).toHaveBeenCalledTimes(40);
  expect(seen[0]).toEqual({ kind: 'running', network: 'mobilenet', batch: 1, done: 0, of: 40 });
  expect(seen.at(-1)).toEqual({ kind: 'running', network: 'ann', batch: 64, done: 39, of: 40 });
});

test('what is slow is measured less often', async () => {
  const time = vi.fn(async () => {
    vi.advanceTimersByTime(4000);
    return { backend: 'cpu' as const, milliseconds: 62.5 };
  });
  await measureSpeed(['mobilenet'], time, () => {}, new AbortController().signal);
  expect(time).toHaveBeenCalledTimes(8);
});

test('once it is stopped nothing more is asked', async () => {
  const end = new AbortController();
  const time = vi.fn(async () => {
    end.abort();
    return { backend: 'wasm' as const, milliseconds: 1 };
  });
  expect(await measureSpeed(['mobilenet'], time, () => {}, end.signal)).toBeUndefined();
  expect(time).toHaveBeenCalledTimes(1);
});

test('one network that fails takes nothing from the others', async () => {
  const time = async (network: string) => {
    if (network === 'mobilenet') throw new Error('Device lost');
    return { backend: 'wasm' as const, milliseconds: 1 };
  };
  const seen: SpeedState[] = [];
  const { signal } = new AbortController();
  const networks = ['ann', 'mobilenet', 'own-0123456789abcdef'] as const;
  expect(await measureSpeed(networks, time, (state) => seen.push(state), signal)).toEqual([
    { network: 'ann', backend: 'wasm', milliseconds: [1, 1] },
    { network: 'mobilenet', reason: 'Device lost' },
    { network: 'own-0123456789abcdef', backend: 'wasm', milliseconds: [1, 1] },
  ]);
  expect(seen.at(-1)).toMatchObject({ done: 59, of: 60 });
});

test('a failure of one that is stopped is none', async () => {
  const end = new AbortController();
  const time = async () => {
    end.abort();
    throw new Error('Gone');
  };
  expect(await measureSpeed(['mobilenet'], time, () => {}, end.signal)).toBeUndefined();
});

test('where no network can be measured it is a failure', async () => {
  const time = () => Promise.reject(new Error('Device lost'));
  const { signal } = new AbortController();
  await expect(measureSpeed(['mobilenet'], time, () => {}, signal)).rejects.toThrow('Device lost');
});
