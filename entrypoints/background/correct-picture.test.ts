import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { sampleTag } from '../../components/popup/sample';
import type { Sender } from '../../messages/listen';
import type { Correction } from '../../messages/protocol';
import { tellPage } from '../../messages/send';
import {
  correctionOf,
  correctPicture,
  countCorrections,
  forgetCorrections,
  siteCorrections,
} from './correct-picture';
import { networkVersion } from './network-version';

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

const { answer, ranking, none } = sampleTag(
  { kind: 'unsure', candidates: ['shirt', 'coat'] },
  { shirt: 0.5, coat: 0.4 },
);

const teach = (digest: string, correction: Correction | undefined, sender: Sender) =>
  correctPicture(
    { digest, input, ...(correction && { correction }), picture: { answer, ranking, none } },
    sender,
  );

const learned = async (sender: Sender) => (await siteCorrections({}, sender)).learned;

test('a site learns from its corrections at once, and forgets with them', async () => {
  expect(await learned(open)).toBeUndefined();
  await teach('a', 'coat', open);
  await teach('b', 'coat', open);
  const both = await learned(open);
  expect(both?.count).toBe(2);
  expect(both?.logOdds[4]).toBeGreaterThan(0.5);
  expect(both?.logOdds[6]).toBeLessThan(0);
  await teach('b', undefined, open);
  expect((await learned(open))?.count).toBe(1);
  await forgetCorrections();
  expect(await learned(open)).toBeUndefined();
});

test('no site learns from what was said on another', async () => {
  await teach('a', 'coat', open);
  expect(await learned({ ...open, address: 'https://other.example' })).toBeUndefined();
  expect(await learned({ ...open, address: undefined })).toBeUndefined();
  // Another address of the same host, in another frame.
  expect((await learned({ ...open, address: 'http://www.shop.example', frameId: 3 }))?.count).toBe(
    1,
  );
});

test('a private window learns on its own, and nothing of it is kept', async () => {
  await teach('a', 'coat', open);
  await teach('b', 'bag', hidden);
  await teach('c', 'bag', hidden);
  expect((await learned(hidden))?.count).toBe(2);
  expect((await learned(open))?.count).toBe(1);
  const database = await openDB('corrections');
  expect(await database.count('corrections')).toBe(1);
});

test('what is written names neither the site nor the picture’s address', async () => {
  await correctPicture(
    { digest: 'a', input, url: URL, correction: 'coat', picture: { answer, ranking, none } },
    open,
  );
  const database = await openDB('corrections');
  expect(JSON.stringify(await database.getAll('corrections'))).not.toMatch(/shop|example|http/);
});

test('what another network says of a corrected picture is learned from, and pages hear of it', async () => {
  await correct('a', 'coat', open);
  expect(await learned(open)).toBeUndefined();
  vi.mocked(tellPage).mockClear();
  const says = { version: networkVersion('mobilenet'), probabilities: new Array(11).fill(1 / 11) };
  expect(await correctionOf('a', input, URL, open, says)).toBe('coat');
  expect((await learned(open))?.count).toBe(1);
  const change = { digest: 'a', correction: 'coat' };
  expect(tellPage).toHaveBeenCalledWith(1, 'corrections-changed', change);
  vi.mocked(tellPage).mockClear();
  expect(await correctionOf('a', input, URL, open, says)).toBe('coat');
  expect(tellPage).not.toHaveBeenCalled();
});
