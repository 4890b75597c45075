import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchWithExtension,
} from '../../scripts/launch';
import { drawnImages } from '../../training/drawn-images';
import { stopBackground } from './background';
import { test as base } from './fixtures';
import { hoverPicture } from './pictures';
import { openTestShop, type TestShop } from './test-shop';

const [picture] = await drawnImages();

/** A shop whose picture only the background can read, and no cache of the browser keeps. */
const test = base.extend('testShop', async ({ viewport: _ }, { onCleanup }): Promise<TestShop> => {
  const headers = { 'cache-control': 'no-store' };
  const shop = await openTestShop([{ ...picture!, id: 'shirt', isElsewhere: true, headers }]);
  onCleanup(() => shop.close());
  return shop;
});

/** How often the background has fetched the shop's picture. The page's requests have a referrer. */
function fetches(shop: TestShop): number {
  return shop.requestsFor('shirt').filter(({ referer }) => referer === undefined).length;
}

async function launch(options: Partial<LaunchOptions>): Promise<ExtensionBrowser> {
  const name = inject('browser');
  return launchWithExtension({
    name,
    executablePath: await ensureBrowser(name, console.log),
    headless: true,
    allSites: true,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
}

test('after a restart of the worker an answer is still there', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const before = await hoverPicture(hangtag, page, '#shirt');
  expect(fetches(testShop)).toBe(1);
  await stopBackground(hangtag);
  await page.reload();
  const after = await hoverPicture(hangtag, page, '#shirt');
  expect(after.topThree).toEqual(before.topThree);
  expect(fetches(testShop)).toBe(1);
});

test('after a restart of the browser, too', async ({ testShop }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'hangtag-profile-'));
  try {
    const seen: string[][] = [];
    for (let start = 0; start < 2; start++) {
      const hangtag = await launch({ profile });
      try {
        const page = await hangtag.browser.newPage();
        await page.goto(testShop.url);
        seen.push((await hoverPicture(hangtag, page, '#shirt')).topThree);
      } finally {
        await hangtag.close();
      }
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(fetches(testShop)).toBe(1);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a shop on the Internet gets nothing fetched from the private network', async ({
  testShop,
}) => {
  const hangtag = await launch({ allHostsHere: true });
  try {
    const page = await hangtag.browser.newPage();
    // As far as the extension can see: the name leads to this machine.
    await page.goto(testShop.url.replace('127.0.0.1', 'shop.example'));
    const { text } = await hoverPicture(hangtag, page, '#shirt');
    expect(text).toContain(
      `may not have pictures fetched from your own network (${new URL(testShop.otherOrigin).host})`,
    );
    // The page itself has asked for it, and nobody else.
    expect(testShop.requestsFor('shirt')).toHaveLength(1);
  } finally {
    await hangtag.close();
  }
});
