import { afterEach, expect, test, vi } from 'vitest';
import { fetchImage } from './fetch-image';

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

test('refuses to be led elsewhere than to a web address', async () => {
  answer('secret', {}, 'file:///etc/passwd');
  await expect(fetchImage(URL_OF_TEE)).rejects.toMatchObject({
    failure: { error: 'unreachable', detail: 'redirected' },
  });
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

test('a data: address that is no base64 is broken', async () => {
  await expect(fetchImage('data:image/png;base64,%%%')).rejects.toMatchObject({
    failure: { error: 'broken' },
  });
});
