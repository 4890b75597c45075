import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchChanges } from './watch-changes';

/** A page whose changes the test makes, and how often they were told. */
function watched(takes = 0) {
  let mutate = () => {};
  const disconnect = vi.fn();
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = vi.fn();
      disconnect = disconnect;
      constructor(callback: () => void) {
        mutate = callback;
      }
    },
  );
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const onChange = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, takes)));
  const end = new AbortController();
  watchChanges(page as unknown as Document, onChange, end.signal);
  return { page, end, onChange, disconnect, mutate: () => mutate() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('many changes are told as one, once the page rests', async () => {
  const { mutate, onChange } = watched();
  for (let change = 0; change < 5; change++) {
    mutate();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onChange).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(250);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a page that never rests is looked at now and then', async () => {
  const { mutate, onChange } = watched();
  for (let change = 0; change < 60; change++) {
    mutate();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(onChange.mock.calls.length).toBeLessThanOrEqual(4);
});

test('the longer a look takes, the seldomer it is', async () => {
  const { mutate, onChange } = watched(400);
  for (let change = 0; change < 60; change++) {
    mutate();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onChange.mock.calls.length).toBeLessThanOrEqual(2);
});

test('a picture that has loaded is a change', async () => {
  const { page, onChange } = watched();
  page.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('what changes in the back is told in front', async () => {
  const { page, mutate, onChange } = watched();
  page.visibilityState = 'hidden';
  mutate();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('after the end nothing is told', async () => {
  const { mutate, end, onChange, disconnect } = watched();
  mutate();
  end.abort();
  mutate();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
  expect(disconnect).toHaveBeenCalled();
});
