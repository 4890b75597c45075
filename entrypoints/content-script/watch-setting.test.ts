import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { watchSetting } from './watch-setting';

beforeEach(() => fakeBrowser.reset());

test('tells to what a setting is changed, not of others, and not after the end', async () => {
  const onChange = vi.fn();
  const end = new AbortController();
  watchSetting('network', onChange, end.signal);
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  expect(onChange).not.toHaveBeenCalled();
  await fakeBrowser.storage.local.set({ network: 'ann' });
  expect(onChange.mock.calls).toEqual([['ann']]);
  end.abort();
  await fakeBrowser.storage.local.set({ network: 'mobilenet' });
  expect(onChange).toHaveBeenCalledTimes(1);
});
