import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { SiteAccess } from '../../components/popup/state';
import { hostsOfSites } from './hosts-of-sites';
import { askForSites, siteAccess, takeBackSites } from './site-access';

const PICTURES = [
  'https://shop.example/a.jpg',
  'https://cdn.example/b.jpg',
  'https://cdn.example/c.jpg',
  'http://192.168.1.1/logo.png',
  'data:image/png;base64,AAAA',
  '',
];

let allowed: string[];
const permissions = {
  contains: vi.fn(async ({ origins = [] }: { origins?: string[] }) =>
    origins.every((origin) => allowed.includes(origin) || allowed.includes('*://*/*')),
  ),
  request: vi.fn(async (_: { origins: string[] }) => true),
  remove: vi.fn(async (_: { origins: string[] }) => true),
};
beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  Object.assign(browser.permissions, permissions);
});

test.each([
  [[], 'no', ['cdn.example']],
  [['*://shop.example/*'], 'site', ['cdn.example']],
  [['*://shop.example/*', '*://cdn.example/*'], 'site', []],
  [['*://*/*'], 'all', []],
])('%j allowed', async (origins, always, unreadHosts) => {
  allowed = origins;
  const access = await siteAccess('https://shop.example/coats?page=2', PICTURES);
  expect(access).toEqual({ site: 'shop.example', always, unreadHosts });
});

test('a page of the person’s own network may have pictures there', async () => {
  allowed = [];
  const { unreadHosts } = await siteAccess('http://nas.local/', PICTURES);
  expect(unreadHosts).toEqual(['shop.example', 'cdn.example', '192.168.1.1']);
});

test('a site is asked for with the hosts of its pictures, and taken back with them', async () => {
  const both = { origins: ['*://shop.example/*', '*://cdn.example/*'] };
  await allow('shop.example', 'cdn.example');
  expect(permissions.request).toHaveBeenLastCalledWith(both);
  await takeBackSites(accessTo('shop.example'));
  expect(permissions.remove).toHaveBeenLastCalledWith(both);
});

test('taken back are hosts of other pages of the site, too, but none that another site needs', async () => {
  await allow('shop.example', 'cdn.example');
  await allow('shop.example', 'images.example');
  await allow('other.example', 'cdn.example', 'shop.example');
  await allow('never-allowed.example', 'images.example');
  allowed = ['*://other.example/*'];
  await takeBackSites(accessTo('shop.example'));
  // Itself, although another site shows its pictures: that is what the person wants.
  expect(permissions.remove).toHaveBeenLastCalledWith({
    origins: ['*://shop.example/*', '*://images.example/*'],
  });

  await takeBackSites(accessTo('other.example'));
  expect(permissions.remove).toHaveBeenLastCalledWith({
    origins: ['*://other.example/*', '*://cdn.example/*', '*://shop.example/*'],
  });
});

test('all sites are asked for and taken back by one pattern', async () => {
  await askForSites(accessTo('shop.example', 'no'), 'all');
  expect(permissions.request).toHaveBeenLastCalledWith({ origins: ['*://*/*'] });
  await takeBackSites(accessTo('shop.example', 'all'));
  expect(permissions.remove).toHaveBeenLastCalledWith({ origins: ['*://*/*'] });
});

function accessTo(site: string, always: SiteAccess['always'] = 'site'): SiteAccess {
  return { site, always, unreadHosts: [] };
}

async function allow(site: string, ...unreadHosts: string[]): Promise<void> {
  await askForSites({ ...accessTo(site, 'no'), unreadHosts }, 'site');
  await vi.waitFor(async () => {
    expect((await hostsOfSites())[site]).toEqual(expect.arrayContaining(unreadHosts));
  });
}
