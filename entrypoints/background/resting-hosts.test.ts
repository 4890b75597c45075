import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { fetchImage } from './fetch-image';
import { noteRest, restOf } from './resting-hosts';

const NOW = Date.UTC(2030, 0, 1, 12);
const TEE = 'https://cdn.example/tee.jpg';

const asked = vi.fn(async (url: string) => answerOf(url));
let answerOf: (url: string) => Response;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('fetch', asked);
  asked.mockClear();
  Object.assign(browser.permissions, { contains: async () => true });
});

const response = (status: number, wish?: string) =>
  new Response('picture', { status, ...(wish && { headers: { 'retry-after': wish } }) });

test.each<[status: number, wish: string | undefined, seconds: number | undefined]>([
  [429, '10', 10],
  [429, 'Tue, 01 Jan 2030 12:02:00 GMT', 120],
  [503, '30', 30],
  // As long as is usual; a second at least, an hour at most.
  [429, undefined, 60],
  [429, 'soon', 60],
  [429, '0', 1],
  [429, 'Mon, 31 Dec 2029 12:00:00 GMT', 1],
  [429, '99999999999999999999', 3600],
  [503, undefined, undefined],
  [500, '30', undefined],
  [200, '30', undefined],
])('HTTP %i with Retry-After %s: %s seconds', async (status, wish, seconds) => {
  const until = seconds && NOW + seconds * 1000;
  expect(await noteRest(TEE, response(status, wish))).toBe(until);
  expect(await restOf('https://cdn.example/other.jpg')).toBe(until);
  expect(await restOf('https://cdn.example:8443/tee.jpg')).toBeUndefined();
});

test('a server that asked to wait hears nothing until then, and is then asked for one after the other', async () => {
  answerOf = () => response(429, '10');
  const refused = {
    failure: {
      error: 'asked-to-wait',
      retryAt: NOW + 10_000,
      detail: expect.stringMatching(/until .*:00:10/),
    },
  };
  await expect(fetchImage(TEE)).rejects.toMatchObject(refused);
  await expect(fetchImage(`${TEE}?2`)).rejects.toMatchObject(refused);
  expect(asked).toHaveBeenCalledTimes(1);

  vi.setSystemTime(NOW + 10_001);
  answerOf = (url) => (url.endsWith('3') ? response(429, '10') : response(200));
  const later = [1, 2, 3, 4, 5].map((number) => fetchImage(`${TEE}?${number}`));
  const results = await Promise.allSettled(later);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ]);
  expect(asked).toHaveBeenCalledTimes(4);
});

test('an hour after, a server counts as any other', async () => {
  await noteRest(TEE, response(429, '10'));
  vi.setSystemTime(NOW + 11_000 + 3_600_000);
  expect(await restOf(TEE)).toBeUndefined();
});
