import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followPreferences } from './follow-preferences';

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ network: 'ann' });
});

test.each([
  ['another network', { network: 'cnn' }, true],
  ['another backend', { backend: 'wasm' }, true],
  ['the page’s words', { pageWords: false }, true],
  ['small tags', { showTags: true }, false],
])('%s is told with all settings', async (_, change, isAnsweredAnew) => {
  const onChange = vi.fn();
  followPreferences(onChange);
  await fakeBrowser.storage.local.set(change);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  const all = { network: 'ann', backend: 'auto', showTags: false, pageWords: true, ...change };
  expect(onChange).toHaveBeenCalledWith(all, isAnsweredAnew);
});

test('a network that is taken away is a change, what is no setting is none', async () => {
  const onChange = vi.fn();
  followPreferences(onChange);
  await fakeBrowser.storage.local.set({ ownNetworkProblem: { code: 'gone', detail: '' } });
  await fakeBrowser.storage.local.remove(['network']);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  expect(onChange.mock.calls).toEqual([
    [{ network: 'cnn', backend: 'auto', showTags: false, pageWords: true }, true],
  ]);
});
