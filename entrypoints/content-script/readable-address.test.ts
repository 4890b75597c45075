import { afterEach, expect, test, vi } from 'vitest';
import { readableAddress } from './readable-address';

const div = { localName: 'div' } as Element;
const canvas = { localName: 'canvas' } as Element;
const picture = 'data:image/png;base64,AAEC';

afterEach(() => {
  globalThis.hangtagReader = undefined;
});

function withReader(address: string | undefined) {
  const readHere = vi.fn(async () => address);
  globalThis.hangtagReader = { readHere } as unknown as typeof globalThis.hangtagReader;
  return readHere;
}

test.each(['https://shop.example/a.jpg', 'http://shop.example/a.jpg', picture])(
  '%s goes as it is',
  async (url) => {
    const readHere = withReader(undefined);
    expect(await readableAddress({ element: div, url })).toBe(url);
    expect(readHere).not.toHaveBeenCalled();
  },
);

test.each(['file:///etc/passwd', 'chrome-extension://id/x.png', 'javascript:1'])(
  '%s is not read',
  async (url) => {
    expect(await readableAddress({ element: div, url })).toMatchObject({ error: 'unreachable' });
  },
);

test.each([
  [div, 'blob:https://shop.example/1', 'the page has withdrawn it'],
  [div, `data:image/png;base64,${'A'.repeat(16_000_000)}`, 'the page has withdrawn it'],
  [canvas, '', 'the page may not read it'],
])('what only the page can read is read there, %#', async (element, url, detail) => {
  withReader(picture);
  expect(await readableAddress({ element, url })).toBe(picture);
  withReader(undefined);
  expect(await readableAddress({ element, url })).toEqual({ error: 'unreachable', detail });
});
