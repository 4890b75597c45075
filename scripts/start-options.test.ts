import { expect, test } from 'vitest';
import { readStartOptions } from './start-options';

const desktop = { platform: 'linux', env: { DISPLAY: ':0' } } as const;

test('without arguments the demo shop opens in Chromium', () => {
  expect(readStartOptions([], desktop)).toEqual({
    browser: 'chromium',
    headless: false,
    photos: undefined,
    limit: 240,
    url: undefined,
  });
});

test.each([
  ['linux', {}, true],
  ['linux', { DISPLAY: '' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['darwin', {}, false],
  ['win32', {}, false],
] as const)('on %s with %o, headless is %s', (platform, env, headless) => {
  expect(readStartOptions([], { ...desktop, platform, env }).headless).toBe(headless);
});

test('an address is kept as it stands', () => {
  const { url } = readStartOptions(['--url', 'https://shop.example/?a=1'], desktop);
  expect(url).toBe('https://shop.example/?a=1');
});

test.each([
  [['--browser', 'safari'], '--browser takes chromium or firefox, not safari.'],
  [['--photos', '/no/such/folder'], 'there is no such folder'],
  [['--limit', 'many'], '--limit takes a whole number'],
  [['--limit', '-3'], "Option '--limit' argument is ambiguous"],
  [['--url', 'shop.example'], '--url takes an address'],
  [['--url', 'file:///etc/passwd'], '--url takes an address'],
  [['--url', 'http://a.example', '--photos', '/'], 'exclude each other'],
  [['--colour', 'red'], "Unknown option '--colour'"],
  [['shop'], 'Unexpected argument'],
])('%j is refused', (args, message) => {
  expect(() => readStartOptions(args, desktop)).toThrow(message);
});
