import { expect, test } from 'vitest';
import { leavePage } from './leave-page';

test.each([
  [['*://shop.example/*'], true],
  [['*://other.example/*', 'http://*/*'], false],
  [[], false],
])(
  'the permission for %j is gone: the script of https://shop.example/ ends: %s',
  async (origins, ends) => {
    const end = new AbortController();
    expect(await leavePage('https://shop.example/coats', end)({ origins })).toEqual({ left: ends });
    expect(end.signal.aborted).toBe(ends);
  },
);
