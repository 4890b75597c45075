import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { withOwnNetworks } from '../background/own-network-database';
import { removeNetwork } from './remove-network';

const name = 'own-0123456789abcdef';
const names = () => withOwnNetworks((database) => database.getAllKeys('networks'));

beforeEach(async () => {
  fakeBrowser.reset();
  await withOwnNetworks((database) => database.put('networks', {}, name));
  await fakeBrowser.storage.local.set({ network: name, ownNetwork: { name } });
});
afterEach(() => vi.restoreAllMocks());

test('what is removed is neither kept nor listed', async () => {
  expect(await removeNetwork()).toBeUndefined();
  expect(await names()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('where the browser keeps it, it says why and stays listed', async () => {
  const refused = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new DOMException('The disk is gone', 'UnknownError');
  });
  expect(await removeNetwork()).toBe('The disk is gone');
  expect(await fakeBrowser.storage.local.get('network')).toEqual({ network: name });
  refused.mockRestore();
  expect(await removeNetwork()).toBeUndefined();
});
