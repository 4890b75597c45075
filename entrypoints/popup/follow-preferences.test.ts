import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followPreferences } from './follow-preferences';

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ network: 'ann' });
});

/** What nobody has changed. */
const rest = { backend: 'auto', pageWords: true, pageMix: true, showTags: false };

test.each([
  ['another network', { network: 'mobilenet' }, true],
  ['another backend', { backend: 'wasm' }, true],
  ['whether the page’s words count', { pageWords: false }, true],
  ['whether its other pictures count', { pageMix: false }, true],
  ['small tags', { showTags: true }, false],
])('%s is told with all settings', async (_, change, isAnsweredAnew) => {
  const onChange = vi.fn();
  followPreferences(onChange);
  await fakeBrowser.storage.local.set(change);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  expect(onChange).toHaveBeenCalledWith({ ...rest, network: 'ann', ...change }, isAnsweredAnew);
});

test('a network that is taken away is a change, what is no setting is none', async () => {
  const onChange = vi.fn();
  followPreferences(onChange);
  await fakeBrowser.storage.local.set({ ownNetworkProblem: { code: 'gone', detail: '' } });
  await fakeBrowser.storage.local.remove(['network']);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  expect(onChange.mock.calls).toEqual([[{ ...rest, network: 'mobilenet' }, true]]);
});
