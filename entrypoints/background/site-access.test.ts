import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { noteHosts, notePictureHosts } from './hosts-of-sites';
import { isAlwaysOn } from './is-always-on';
import { followSiteAccess } from './site-access';

type Change = (permissions: { origins?: string[] }) => Promise<void>;

let origins: string[];
let registered: { id: string; matches?: string[] }[];
let installed: () => Promise<void>;
let added: Change;
let removed: Change;
const joined = vi.fn();
const told = vi.fn(async (..._: unknown[]) => undefined);

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  origins = [];
  registered = [];
  const keep = <Listener>(set: (listener: Listener) => void) => ({ addListener: set });
  const pages = [
    { id: 1, url: 'https://shop.example/' },
    { id: 2, url: 'https://news.example/' },
  ];
  Object.assign(browser.runtime, {
    onInstalled: keep((listener: () => Promise<void>) => {
      installed = listener;
    }),
  });
  Object.assign(browser.permissions, {
    getAll: async () => ({ origins }),
    contains: async (asked: { origins: string[] }) =>
      asked.origins.every((one) => origins.includes(one)),
    onAdded: keep((listener: Change) => {
      added = listener;
    }),
    onRemoved: keep((listener: Change) => {
      removed = listener;
    }),
  });
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => registered,
    unregisterContentScripts: async () => {
      registered = [];
    },
    registerContentScripts: async (scripts: typeof registered) => {
      registered = scripts;
    },
    executeScript: async ({ target }: { target: { tabId: number } }) => joined(target.tabId),
  });
  Object.assign(browser.tabs, {
    get: async (id: number) => pages.find((page) => page.id === id),
    query: async ({ url }: { url?: string[] }) =>
      pages.filter(
        (page) => !url || url.some((pattern) => page.url.includes(pattern.slice(4, 16))),
      ),
    sendMessage: told,
  });
  followSiteAccess();
});

test('nothing allowed: nothing is registered, no page is joined', async () => {
  await installed();
  expect(registered).toEqual([]);
  expect(joined).not.toHaveBeenCalled();
});

test('a site that is allowed: its later pages get the script, its open page too', async () => {
  origins = ['*://shop.example/*'];
  await added({ origins });
  expect(registered).toMatchObject([{ matches: origins, js: ['content-script.js'] }]);
  expect(joined.mock.calls).toEqual([[1]]);
});

test('a host that is allowed for pictures alone: open pages are told, its own are not served', async () => {
  // Noted before the person has answered.
  await notePictureHosts('shop.example', ['cdn.example']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  origins = ['*://cdn.example/*'];
  await added({ origins });
  expect(registered).toEqual([]);
  expect(told.mock.calls).toContainEqual([1, { name: 'hosts-allowed', payload: {} }]);
  const sender = { tabId: 3, frameId: 0, isPrivate: false, address: 'http://cdn.example' };
  origins.push('http://cdn.example/*');
  expect(await isAlwaysOn({}, sender)).toEqual({ always: false });
  // It may be a site that the person wants, too: no permission tells the two apart.
  await noteHosts('cdn.example', []);
  await vi.waitFor(() => expect(registered).toMatchObject([{ matches: origins }]));
  expect(await isAlwaysOn({}, sender)).toEqual({ always: true });
});

test('a second site widens the registration, an update of the extension renews it', async () => {
  origins = ['*://shop.example/*'];
  await added({ origins });
  origins = ['*://shop.example/*', '*://news.example/*'];
  await added({ origins: ['*://news.example/*'] });
  expect(registered).toMatchObject([{ matches: origins }]);
  registered = [];
  await installed();
  expect(registered).toMatchObject([{ matches: origins }]);
});

test('a site that is taken back: no registration, and the pages are told which', async () => {
  origins = ['*://shop.example/*'];
  await added({ origins });
  origins = [];
  told.mockClear();
  await removed({ origins: ['*://shop.example/*'] });
  expect(registered).toEqual([]);
  expect(told.mock.calls.map(([tab, message]) => [tab, message])).toEqual(
    [1, 2].map((tab) => [
      tab,
      { name: 'leave-page', payload: { origins: ['*://shop.example/*'] } },
    ]),
  );
});
