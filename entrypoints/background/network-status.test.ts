import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { startClassifier } from '../../model/classifier';
import { ALWAYS_TAG } from '../../model/decision';
import { withOwnNetworks } from './own-network-database';

vi.mock('../../model/classifier', () => ({ startClassifier: vi.fn() }));

const name = 'own-0123456789abcdef';
const files = { model: { modelTopology: {}, weightsManifest: [] }, weights: new ArrayBuffer(4) };
const keep = () => withOwnNetworks((database) => database.put('networks', files, name));

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  fakeBrowser.reset();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://id${path}`;
  vi.stubGlobal('fetch', async () => new Response('{}'));
  vi.mocked(startClassifier).mockImplementation(async () => ({
    backend: 'wasm',
    reason: '',
    notes: [],
    inputShape: { side: 28, channels: 1 },
    hasNone: false,
    settings: ALWAYS_TAG,
    classify: async () => [],
    probabilities: async () => [],
    dispose: () => {},
  }));
  await withOwnNetworks((database) => database.clear('networks'));
  await fakeBrowser.storage.local.set({ network: name });
});

test('the person’s own network answers where it can be loaded', async () => {
  const { networkStatus } = await import('./network-status');
  await keep();
  await fakeBrowser.storage.local.set({ ownNetworkProblem: { code: 'gone', detail: '' } });
  expect(await networkStatus()).toMatchObject({ network: name, backend: 'wasm' });
  expect(startClassifier).toHaveBeenLastCalledWith(files, expect.anything());
  expect(await fakeBrowser.storage.local.get()).toEqual({ network: name });
});

test('where it is gone the bundled one answers from then on, and it is told why', async () => {
  const { networkStatus } = await import('./network-status');
  const status = { network: 'mobilenet', problem: { code: 'gone', detail: '' } };
  expect(await networkStatus()).toMatchObject(status);
  expect(await fakeBrowser.storage.local.get('network')).toEqual({ network: 'mobilenet' });
  expect(await networkStatus()).toMatchObject(status);
});

test('where the machine is at fault nothing is changed', async () => {
  const { networkStatus } = await import('./network-status');
  await keep();
  vi.mocked(startClassifier).mockRejectedValue(new Error('No backend works here'));
  await expect(networkStatus()).rejects.toThrow('No backend works here');
  expect(await fakeBrowser.storage.local.get('network')).toEqual({ network: name });
});

test('pictures that fail together are one attempt', async () => {
  const { giveWay } = await import('./give-way');
  const attempts = await Promise.all([giveWay(name), giveWay(name), giveWay(name)]);
  expect(attempts).toEqual([true, true, true]);
  expect(startClassifier).toHaveBeenCalledTimes(1);
});

test('what is wrong with one network is not said of another, asked for meanwhile', async () => {
  const { giveWay } = await import('./give-way');
  await keep();
  expect(await Promise.all([giveWay('own-fedcba9876543210'), giveWay(name)])).toEqual([
    true,
    false,
  ]);
});
