import { expect, test } from 'vitest';
import { mayFetch } from './private-address';

const PUBLIC_PAGE = 'https://shop.example/list';

const PRIVATE = [
  'http://localhost/',
  'http://LOCALHOST:8080/a.png',
  'http://localhost./',
  'http://shop.localhost/',
  'http://printer.local/',
  'http://printer.local./',
  'http://wiki.internal/',
  'http://router.home.arpa/',
  'http://router.lan/',
  'http://router/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://１２７.0.0.1/',
  'http://0.0.0.0/',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://192.168.257/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:c0a8:101]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
];

const PUBLIC = [
  'https://cdn.example/a.jpg',
  'https://localhost.example/',
  'https://local.example/',
  'https://my.locals/',
  'http://10.example/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://192.169.0.1/',
  'http://[2606:4700::1111]/',
  'http://[::ffff:8.8.8.8]/',
];

test.each(PRIVATE)('a page on the Internet may not have %s fetched', (image) => {
  expect(mayFetch(PUBLIC_PAGE, image)).toBe(false);
});

test.each(PUBLIC)('a page on the Internet may have %s fetched', (image) => {
  expect(mayFetch(PUBLIC_PAGE, image)).toBe(true);
});

test.each([
  'http://localhost:3000/',
  'http://192.168.1.20/shop',
  'http://[fd00::1]/',
  'http://nas/',
  'moz-extension://id/popup.html',
])('a page on %s may have private addresses fetched, and public ones', (page) => {
  expect(mayFetch(page, 'http://192.168.1.1/a.jpg')).toBe(true);
  expect(mayFetch(page, 'https://cdn.example/a.jpg')).toBe(true);
});

test.each([undefined, 'null', '', 'about:srcdoc', 'file:///home/shop.html'])(
  'who is no page of a web address (%s) gets public addresses alone',
  (page) => {
    expect(mayFetch(page, 'http://127.0.0.1/')).toBe(false);
    expect(mayFetch(page, 'https://cdn.example/a.jpg')).toBe(true);
  },
);
