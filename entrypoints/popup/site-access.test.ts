import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askForSites, siteAccess, takeBackSites } from './site-access';

const PICTURES = [
  'https://shop.example/a.jpg',
  'https://cdn.example/b.jpg',
  'https://cdn.example/c.jpg',
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

test('a site is asked for with the hosts of its pictures, and taken back with them', async () => {
  const access = { site: 'shop.example', always: 'no', unreadHosts: ['cdn.example'] } as const;
  const both = { origins: ['*://shop.example/*', '*://cdn.example/*'] };
  await askForSites({ ...access, unreadHosts: ['cdn.example'] }, 'site');
  expect(permissions.request).toHaveBeenLastCalledWith(both);
  await takeBackSites({ ...access, always: 'site', unreadHosts: [] }, PICTURES);
  expect(permissions.remove).toHaveBeenLastCalledWith(both);
});

test('all sites are asked for and taken back by one pattern', async () => {
  const access = { site: 'shop.example', unreadHosts: [] };
  await askForSites({ ...access, always: 'no' }, 'all');
  expect(permissions.request).toHaveBeenLastCalledWith({ origins: ['*://*/*'] });
  await takeBackSites({ ...access, always: 'all' }, PICTURES);
  expect(permissions.remove).toHaveBeenLastCalledWith({ origins: ['*://*/*'] });
});
