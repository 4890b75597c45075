import { expect, test } from 'vitest';
import { closedReason } from './closed-page';

test.each([
  [undefined, 'browser-page'],
  ['', 'browser-page'],
  ['chrome://settings', 'browser-page'],
  ['about:addons', 'browser-page'],
  ['file:///home/me/shop.html', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
  ['https://shop.example/lookbook.PDF?page=2', 'pdf'],
  ['https://shop.example/pdf', 'not-on'],
  ['http://127.0.0.1:8080/', 'not-on'],
] as const)('%s: %s', (url, reason) => {
  expect(closedReason(url, false)).toBe(reason);
});

test('a site’s address may be hidden, too', () => {
  expect(closedReason(undefined, true)).toBe('not-on');
  expect(closedReason('chrome://settings', true)).toBe('browser-page');
});
