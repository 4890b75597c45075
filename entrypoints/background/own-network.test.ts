import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listOwnNetwork, ownNetwork, unlistOwnNetwork } from './own-network';
import { preferences } from './preferences';

const entry = {
  name: 'own-0123456789abcdef',
  network: 'mobilenet',
  trainedAt: '2026-01-02T03:04:05.000Z',
} as const;

beforeEach(() => fakeBrowser.reset());

test('a listed network answers, and the bundled one once it is off the list', async () => {
  await fakeBrowser.storage.local.set({ ownNetworkProblem: { code: 'gone', detail: '' } });
  await listOwnNetwork(entry);
  expect(await ownNetwork()).toEqual(entry);
  expect((await preferences()).network).toBe(entry.name);
  await unlistOwnNetwork();
  expect(await ownNetwork()).toBeUndefined();
  expect((await preferences()).network).toBe('mobilenet');
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
  ['a bundled one', { ...entry, name: 'mobilenet' }],
  ['a path', { ...entry, name: 'own-../../secret00' }],
  ['a long name', { ...entry, network: 'x'.repeat(41) }],
  ['no day', { ...entry, trainedAt: 'today' }],
])('%s is no network of one’s own', async (_, stored) => {
  await fakeBrowser.storage.local.set({ ownNetwork: stored });
  expect(await ownNetwork()).toBeUndefined();
});
