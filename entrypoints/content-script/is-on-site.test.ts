import { expect, test } from 'vitest';
import { isOnSite } from './is-on-site';

test.each([
  ['https://shop.example/list?page=2', '*://shop.example/*', true],
  ['http://shop.example/', '*://shop.example/*', true],
  ['http://shop.example/', 'https://shop.example/*', false],
  ['https://www.shop.example/', '*://shop.example/*', false],
  ['https://www.shop.example/', '*://*.shop.example/*', true],
  ['https://shop.example/', '*://*.shop.example/*', true],
  ['https://myshop.example/', '*://*.shop.example/*', false],
  ['http://127.0.0.1:8080/', '*://127.0.0.1/*', true],
  ['http://127.0.0.1:8080/', '*://127.0.0.1:8080/*', true],
  ['http://127.0.0.1:8081/', '*://127.0.0.1:8080/*', false],
  ['https://shop.example/', 'https://*/*', true],
  ['https://shop.example/', '<all_urls>', true],
  ['file:///home/me/shop.html', '<all_urls>', false],
  ['about:blank', '*://*/*', false],
  ['https://shop.example/', 'shop.example', false],
])('%s is on %s: %s', (address, pattern, expected) => {
  expect(isOnSite(address, pattern)).toBe(expected);
});
