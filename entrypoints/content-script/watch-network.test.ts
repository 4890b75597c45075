import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { watchNetwork } from './watch-network';

beforeEach(() => fakeBrowser.reset());

test('tells of another network, not of other settings, and not after the end', async () => {
  const onChange = vi.fn();
  const end = new AbortController();
  watchNetwork(onChange, end.signal);
  await fakeBrowser.storage.local.set({ backend: 'cpu' });
  expect(onChange).not.toHaveBeenCalled();
  await fakeBrowser.storage.local.set({ network: 'ann' });
  expect(onChange).toHaveBeenCalledTimes(1);
  end.abort();
  await fakeBrowser.storage.local.set({ network: 'cnn' });
  expect(onChange).toHaveBeenCalledTimes(1);
});
