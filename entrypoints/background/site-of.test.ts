import { expect, test } from 'vitest';
import { siteOf } from './site-of';

test.each([
  ['https://shop.example', 'shop.example'],
  ['http://www.shop.example', 'shop.example'],
  ['https://shop.example:8443/bags?colour=red', 'shop.example'],
  ['https://outlet.shop.example', 'outlet.shop.example'],
  ['http://localhost:3000', 'localhost:3000'],
  ['http://127.0.0.1:8080', '127.0.0.1:8080'],
  ['http://[::1]:8080', '[::1]:8080'],
  ['file:///home/ada/shop.html?a#b', 'file:///home/ada/shop.html'],
  ['about:blank', undefined],
  ['data:text/html,shop', undefined],
  ['null', undefined],
  [undefined, undefined],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
