import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fetchImage } from './fetch-image';

const mayRead = vi.fn(async () => true);
fakeBrowser.permissions.contains = mayRead;

afterEach(() => vi.unstubAllGlobals());

const URL_OF_TEE = 'https://shop.example/tee.jpg';

function answer(body: BodyInit | null, init?: ResponseInit, url = URL_OF_TEE) {
  const response = Object.defineProperty(new Response(body, init), 'url', { value: url });
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => response);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('answers the bytes and the claimed type, and sends no cookies and no referrer', async () => {
  const fetch = answer('abc', { headers: { 'content-type': 'image/jpeg; charset=utf-8' } });
  const { bytes, mimeType } = await fetchImage(URL_OF_TEE);
  expect([...bytes]).toEqual([97, 98, 99]);
  expect(mimeType).toBe('image/jpeg');
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test.each([
  [true, 'no-store'],
  [false, 'default'],
])('of a private window (%s) the cache keeps nothing: %s', async (isPrivate, cache) => {
  const fetch = answer('abc');
  await fetchImage(URL_OF_TEE, 'https://shop.example/', isPrivate);
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ cache });
});

test('reads data: addresses', async () => {
  const { bytes, mimeType } = await fetchImage('data:image/png;base64,AAEC');
  expect([...bytes]).toEqual([0, 1, 2]);
  expect(mimeType).toBe('image/png');
});

test.each([
  [404, 'not-found', 'HTTP 404'],
  [410, 'not-found', 'HTTP 410'],
  [403, 'unreachable', 'HTTP 403'],
  [503, 'unreachable', 'HTTP 503'],
])('HTTP %d is %s', async (status, error, detail) => {
  answer('', { status });
  await expect(fetchImage(URL_OF_TEE)).rejects.toMatchObject({ failure: { error, detail } });
});

test.each(['file:///etc/passwd', 'chrome-extension://abc/x.png', 'blob:https://a.b/1', 'nonsense'])(
  'never asks for %s',
  async (url) => {
    const fetch = answer('');
    await expect(fetchImage(url)).rejects.toMatchObject({ failure: { error: 'unreachable' } });
    expect(fetch).not.toHaveBeenCalled();
  },
);

test.each([
  ['file:///etc/passwd', 'unreachable', 'not a web address'],
  ['http://192.168.1.1/secret', 'private-address', '192.168.1.1'],
])('refuses to be led to %s, and reads nothing of it', async (end, error, detail) => {
  const cancel = vi.fn();
  answer(new ReadableStream({ cancel }, { highWaterMark: 0 }), {}, end);
  await expect(fetchImage(URL_OF_TEE, 'https://shop.example/')).rejects.toMatchObject({
    failure: { error, detail },
  });
  expect(cancel).toHaveBeenCalledTimes(1);
});

test('private addresses are asked only for private pages', async () => {
  const url = 'http://127.0.0.1:8080/tee.jpg';
  const fetch = answer('abc', {}, url);
  await expect(fetchImage(url, 'https://shop.example/')).rejects.toMatchObject({
    failure: { error: 'private-address', detail: '127.0.0.1:8080' },
  });
  expect(fetch).not.toHaveBeenCalled();
  expect((await fetchImage(url, 'http://localhost/')).bytes).toHaveLength(3);
});

test('does not begin to read what says that it is too long', async () => {
  answer('abc', { headers: { 'content-length': '40000000' } });
  await expect(fetchImage(URL_OF_TEE)).rejects.toMatchObject({ failure: { error: 'too-large' } });
});

test('stops reading what is too long', async () => {
  const megabyte = new Uint8Array(1024 * 1024);
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent++;
      controller.enqueue(megabyte);
    },
  });
  answer(endless);
  await expect(fetchImage(URL_OF_TEE)).rejects.toMatchObject({
    failure: { error: 'too-large', detail: 'over 32 MB' },
  });
  expect(sent).toBeLessThan(40);
});

test.each([
  [new TypeError('Failed to fetch'), ''],
  [new DOMException('timed out', 'TimeoutError'), 'no answer in 15 s'],
])('%s is unreachable', async (error, detail) => {
  vi.stubGlobal('fetch', () => Promise.reject(error));
  await expect(fetchImage(URL_OF_TEE)).rejects.toMatchObject({
    failure: { error: 'unreachable', detail },
  });
});

test('a server whose pictures may not be read hears nothing', async () => {
  mayRead.mockResolvedValueOnce(false);
  const fetch = answer('abc');
  await expect(
    fetchImage('https://cdn.example:8443/a.jpg', 'https://shop.example/'),
  ).rejects.toMatchObject({ failure: { error: 'not-allowed' } });
  expect(mayRead).toHaveBeenLastCalledWith({ origins: ['https://cdn.example/*'] });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['chromium', '', 1],
  ['firefox', 'true', 0],
])(
  'what a press of the button allows for the page’s own server counts in %s',
  async (_browser, isFirefox, requests) => {
    vi.stubEnv('FIREFOX', isFirefox);
    mayRead.mockResolvedValueOnce(false);
    const fetch = answer('abc');
    await fetchImage(URL_OF_TEE, 'https://shop.example').catch(() => undefined);
    expect(fetch).toHaveBeenCalledTimes(requests);
    vi.unstubAllEnvs();
    mayRead.mockReset().mockResolvedValue(true);
  },
);

test('a data: address that is no base64 is broken', async () => {
  await expect(fetchImage('data:image/png;base64,%%%')).rejects.toMatchObject({
    failure: { error: 'broken' },
  });
});
