import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Sender } from '../../messages/listen';
import type { Correction } from '../../messages/protocol';
import { tellPage } from '../../messages/send';
import {
  correctionOf,
  correctPicture,
  countCorrections,
  forgetCorrections,
} from './correct-picture';

vi.mock('../../messages/send', () => ({ tellPage: vi.fn() }));

const open: Sender = { tabId: 1, frameId: 0, address: 'https://shop.example', isPrivate: false };
const hidden: Sender = { ...open, tabId: 2, isPrivate: true };

const URL = 'https://shop.example/a.jpg';
const input = { side: 28, levels: btoa('\0'.repeat(784)) };

const correct = (digest: string, correction: Correction | undefined, sender: Sender) =>
  correctPicture({ digest, input, ...(correction && { correction }) }, sender);

beforeEach(async () => {
  const tabs = [
    { id: 1, incognito: false },
    { id: 2, incognito: true },
    { id: 3, incognito: false },
  ];
  Object.assign(browser.tabs, { query: async () => tabs });
  vi.mocked(tellPage).mockClear();
  await forgetCorrections();
  await vi.waitFor(() => expect(tellPage).toHaveBeenCalledTimes(3));
  vi.mocked(tellPage).mockClear();
});

test('keeps a correction, and tells the other pages of it', async () => {
  expect(await correct('a', 'coat', open)).toEqual({ kept: true });
  expect(await correctionOf('a', input, URL, open)).toBe('coat');
  expect(await countCorrections()).toEqual({ count: 1 });
  const change = { digest: 'a', correction: 'coat' };
  await vi.waitFor(() =>
    expect(vi.mocked(tellPage).mock.calls).toEqual([
      [1, 'corrections-changed', change],
      [3, 'corrections-changed', change],
    ]),
  );
  expect(await correct('a', undefined, open)).toEqual({ kept: true });
  expect(await correctionOf('a', input, URL, open)).toBeUndefined();
});

test('a private window keeps nothing, and neither tells nor hears of the others', async () => {
  await correct('a', 'coat', open);
  await vi.waitFor(() => expect(tellPage).toHaveBeenCalledTimes(2));
  vi.mocked(tellPage).mockClear();
  expect(await correctionOf('a', input, URL, hidden)).toBeUndefined();
  expect(await correct('b', 'bag', hidden)).toEqual({ kept: false });
  expect(await correctionOf('b', input, URL, hidden)).toBe('bag');
  expect(await correctionOf('b', input, URL, open)).toBeUndefined();
  expect(await countCorrections()).toEqual({ count: 1 });
  await vi.waitFor(() => expect(vi.mocked(tellPage).mock.calls.map(([id]) => id)).toEqual([2]));
  await correct('b', undefined, hidden);
  expect(await correctionOf('b', input, URL, hidden)).toBeUndefined();
});

test('all are forgotten at once, and every page hears of it', async () => {
  await correct('a', 'coat', open);
  await correct('b', 'bag', hidden);
  vi.mocked(tellPage).mockClear();
  expect(await forgetCorrections()).toEqual({ forgotten: true });
  expect(await correctionOf('a', input, URL, open)).toBeUndefined();
  expect(await correctionOf('b', input, URL, hidden)).toBeUndefined();
  await vi.waitFor(() =>
    expect(
      vi.mocked(tellPage).mock.calls.filter(([, , change]) => !('digest' in change)),
    ).toHaveLength(3),
  );
});
