import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { savePreferences } from './save-preferences';

const ownNetworkProblem = { code: 'gone', detail: '' };

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ network: 'mobilenet', ownNetworkProblem });
});

test('who chooses a network is no longer told why another one did not answer', async () => {
  await savePreferences({ network: 'ann' });
  expect(await fakeBrowser.storage.local.get()).toEqual({ network: 'ann' });
});

test('other settings leave that alone', async () => {
  await savePreferences({ showTags: true, backend: 'wasm' });
  expect(await fakeBrowser.storage.local.get()).toEqual({
    network: 'mobilenet',
    ownNetworkProblem,
    showTags: true,
    backend: 'wasm',
  });
});
