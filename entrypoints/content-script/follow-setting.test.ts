import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followSetting } from './follow-setting';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('window', new EventTarget());
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('tells what a setting is, what it becomes, and what it is when the page comes back', async () => {
  await fakeBrowser.storage.local.set({ pageMix: false });
  const onValue = vi.fn();
  const end = new AbortController();
  followSetting('pageMix', onValue, end.signal);
  await settled();
  expect(onValue.mock.calls).toEqual([[false]]);
  await fakeBrowser.storage.local.set({ pageMix: true });
  expect(onValue.mock.lastCall).toEqual([true]);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settled();
  expect(onValue).toHaveBeenCalledTimes(3);
  end.abort();
  await fakeBrowser.storage.local.set({ pageMix: false });
  expect(onValue).toHaveBeenCalledTimes(3);
});

test('one that was never chosen has no value', async () => {
  const onValue = vi.fn();
  followSetting('pageMix', onValue, new AbortController().signal);
  await settled();
  expect(onValue.mock.calls).toEqual([[undefined]]);
});
