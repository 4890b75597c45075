import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listOwnNetwork, ownNetwork, unlistOwnNetwork } from './own-network';
import { preferences } from './preferences';

const entry = { name: 'own-0123456789abcdef', label: 'cnn, 2 Jan 2026' } as const;

beforeEach(() => fakeBrowser.reset());

test('a listed network answers, and the bundled one once it is off the list', async () => {
  await fakeBrowser.storage.local.set({ ownNetworkProblem: 'Of the one before.' });
  await listOwnNetwork(entry);
  expect(await ownNetwork()).toEqual(entry);
  expect((await preferences()).network).toBe(entry.name);
  await unlistOwnNetwork();
  expect(await ownNetwork()).toBeUndefined();
  expect((await preferences()).network).toBe('cnn');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('taking it off the list changes nothing where another one answers', async () => {
  await listOwnNetwork(entry);
  await fakeBrowser.storage.local.set({ network: 'ann' });
  await unlistOwnNetwork();
  expect((await preferences()).network).toBe('ann');
});

test.each<[what: string, stored: unknown]>([
  ['nothing', undefined],
  ['a bundled one', { ...entry, name: 'cnn' }],
  ['a path', { ...entry, name: 'own-../../secret00' }],
  ['a long label', { ...entry, label: 'x'.repeat(101) }],
])('%s is no network of one’s own', async (_, stored) => {
  await fakeBrowser.storage.local.set({ ownNetwork: stored });
  expect(await ownNetwork()).toBeUndefined();
});
