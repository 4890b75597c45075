import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { forgetRefusedSites, hostsOfPictures, hostsOfSites } from '../background/hosts-of-sites';
import { askForPictures, askForSites, siteAccess, takeBackSites } from './site-access';

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
  request: vi.fn(async ({ origins }: { origins: string[] }) => {
    allowed = [...new Set([...allowed, ...origins])];
    return true;
  }),
  remove: vi.fn(async ({ origins }: { origins: string[] }) => {
    allowed = allowed.filter((origin) => !origins.includes(origin));
    return true;
  }),
};
beforeEach(() => {
  vi.clearAllMocks();
  allowed = [];
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
  expect(access).toEqual({
    site: 'shop.example',
    always,
    otherHosts: ['cdn.example'],
    unreadHosts,
    pictureHosts: [],
  });
});

test('a page of the person’s own network may have pictures there', async () => {
  allowed = [];
  const { unreadHosts } = await siteAccess('http://nas.local/', PICTURES);
  expect(unreadHosts).toEqual(['shop.example', 'cdn.example', '192.168.1.1']);
});

test('a site is asked for with the hosts of its pictures, and taken back with them', async () => {
  await allow('https://shop.example/', ['https://cdn.example/b.jpg']);
  expect(permissions.request).toHaveBeenLastCalledWith({
    origins: ['*://shop.example/*', '*://cdn.example/*'],
  });
  await takeBack('https://shop.example/', ['https://cdn.example/b.jpg']);
  expect(allowed).toEqual([]);
});

test('taken back are hosts of other pages of the site, too, but none that another site needs', async () => {
  await allow('https://shop.example/coats', ['https://cdn.example/b.jpg']);
  await allow('https://shop.example/bags', ['https://images.example/c.jpg']);
  // Its host is allowed by then.
  await allow('https://other.example/', ['https://cdn.example/d.jpg', 'https://shop.example/logo']);
  await takeBack('https://shop.example/hats', []);
  // Itself, although another site shows its pictures: that is what the person wants.
  expect(allowed).toEqual(['*://cdn.example/*', '*://other.example/*']);
  await takeBack('https://other.example/', []);
  expect(allowed).toEqual([]);
});

test('of a site that was refused nothing is kept, of one that was taken back nothing either', async () => {
  await allow('https://shop.example/', ['https://cdn.example/b.jpg']);
  permissions.request.mockResolvedValueOnce(false);
  const refused = await siteAccess('https://refused.example/', ['https://cdn.example/a.jpg']);
  expect(await askForSites(refused, 'site')).toBe(false);
  expect(await hostsOfSites()).toEqual({ 'shop.example': ['cdn.example'] });
  await takeBack('https://shop.example/', []);
  await forgetRefusedSites();
  expect(await hostsOfSites()).toEqual({});
});

test('all sites are asked for and taken back by one pattern', async () => {
  allowed = [];
  const access = await siteAccess('https://shop.example/', PICTURES);
  await askForSites(access, 'all');
  expect(allowed).toEqual(['*://*/*']);
  await takeBack('https://shop.example/', PICTURES);
  expect(allowed).toEqual([]);
});

test('hosts of pictures are asked for exactly, and the site is no more on than before', async () => {
  await askForPictures('shop.example', ['cdn.example', 'shop.example']);
  expect(permissions.request).toHaveBeenLastCalledWith({
    origins: ['*://cdn.example/*', '*://shop.example/*'],
  });
  await vi.waitFor(async () => expect(await hostsOfPictures()).toHaveProperty(['shop.example']));
  const access = await siteAccess('https://shop.example/', PICTURES);
  expect(access).toMatchObject({
    always: 'no',
    unreadHosts: [],
    pictureHosts: ['cdn.example', 'shop.example'],
  });
  await takeBackSites(access);
  expect(allowed).toEqual([]);
  expect(await hostsOfPictures()).toEqual({});
});

test('hosts that are refused for pictures are not noted, and it does not wait before it asks', async () => {
  let isAsked = false;
  permissions.request.mockImplementationOnce(async () => {
    isAsked = true;
    return false;
  });
  const asking = askForPictures('shop.example', ['cdn.example']);
  expect(isAsked).toBe(true);
  expect(await asking).toBe(false);
  expect(await hostsOfPictures()).toEqual({});
});

test('a host that another site’s pictures need stays when one is taken back', async () => {
  await askForPictures('other.example', ['cdn.example']);
  await vi.waitFor(async () => expect(await hostsOfPictures()).toHaveProperty(['other.example']));
  await allow('https://shop.example/', ['https://cdn.example/b.jpg']);
  await takeBack('https://shop.example/', ['https://cdn.example/b.jpg']);
  expect(allowed).toEqual(['*://cdn.example/*']);
});

async function allow(page: string, pictures: string[]): Promise<void> {
  const access = await siteAccess(page, pictures);
  await askForSites(access, 'site');
  await vi.waitFor(async () => expect(await hostsOfSites()).toHaveProperty([access.site]));
}

async function takeBack(page: string, pictures: string[]): Promise<void> {
  await takeBackSites(await siteAccess(page, pictures));
}
