import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { expect } from 'vitest';
import { PageSummary } from '../../messages/protocol';
import { makeInput } from '../../model/input';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { previewOf } from '../../model/preview';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';
import { startNetwork } from '../../training/classify-inputs';
import { decodeImage } from '../../training/decode';
import { drawnImages } from '../../training/drawn-images';
import { test as base } from './fixtures';
import { hoverPicture } from './pictures';
import { openRealPopup } from './real-popup';
import { openTestShop, type TestPicture, type TestShop } from './test-shop';

/** What these tests use of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: {
    tabs: {
      query(wanted: object): Promise<{ id?: number; url?: string }[]>;
      sendMessage(tab: number | undefined, message: object, options: object): Promise<unknown>;
    };
  };
}

/** Largest mean difference of an input's grey levels that is put down to decoding. */
const TOLERANCE = 2;

const drawn = await drawnImages();
const shirt = drawn.find(({ name }) => name === 'jpeg, large')!;

const like = (id: string, how: Partial<TestPicture> = {}): TestPicture => ({
  ...shirt,
  id,
  ...how,
});

const test = base
  .extend('pictures', { scope: 'worker' }, () => [
    like('kept'),
    like('unkept', { headers: { 'cache-control': 'no-store' } }),
    like('open', { isElsewhere: true, headers: { 'access-control-allow-origin': '*' } }),
    like('closed', { isElsewhere: true }),
    like('guarded', { isElsewhere: true, isGuarded: true }),
    like('guarded-too', { isElsewhere: true, isGuarded: true }),
  ])
  .extend('testShop', { scope: 'worker' }, async ({ pictures }, { onCleanup }) => {
    const shop = await openTestShop(pictures);
    onCleanup(() => shop.close());
    return shop;
  });

test.for(['kept', 'unkept'])(
  'a picture of the page’s own server is not asked for again, %s by the browser',
  async (id, { hangtag, page, testShop }) => {
    await page.goto(testShop.url);
    const before = testShop.requestsFor(id).length;
    const { topThree } = await hoverPicture(hangtag, page, `#${id}`);
    expect(topThree[0]).toMatch(/[a-z] >?\d+%$/);
    expect(testShop.requestsFor(id).slice(before)).toEqual([]);
  },
);

test('of another server’s picture, the file in the browser’s cache will do where that server allows it', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const { topThree } = await hoverPicture(hangtag, page, '#open');
  expect(topThree).toHaveLength(3);
  // Firefox would tell the page of it.
  expect(testShop.requestsFor('open')).toHaveLength(hangtag.name === 'chromium' ? 1 : 2);
});

test('else the background fetches it, and says nothing of the person or the page', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const { topThree } = await hoverPicture(hangtag, page, '#closed');
  expect(topThree).toHaveLength(3);
  const [fromPage, fromBackground, ...more] = testShop.requestsFor('closed');
  expect(more).toEqual([]);
  expect(fromPage).toMatchObject({ cookie: 'visitor=7', referer: expect.any(String) });
  expect(fromBackground).not.toHaveProperty('cookie');
  expect(fromBackground).not.toHaveProperty('referer');
});

test('the page cannot tell that its pictures were read', async ({ hangtag, page, testShop }) => {
  await page.goto(testShop.url);
  const requests = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  // The page's own requests, its icon's among them, may come after it has loaded.
  const before = await until('the page asks for nothing more', async () => {
    const soFar = await requests();
    await wait(500);
    return (await requests()) === soFar && soFar;
  });
  for (const id of ['kept', 'unkept', 'closed']) await hoverPicture(hangtag, page, `#${id}`);
  expect(await requests()).toBe(before);
});

test('what nobody else may fetch is read from the screen, after a click, where all of it shows', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const { title, text } = await hoverPicture(hangtag, page, '#guarded');
  expect(title).toBe('No tag');
  expect(text).toContain(
    'could not be fetched (HTTP 403). The page may not read it either. From the screen: that takes a click of yours first. Press',
  );

  // On its way to the button the pointer leaves the picture.
  await page.mouse.move(5, 5);
  await page.setViewport({ width: 1280, height: 200 });
  await openRealPopup(hangtag, page);
  await page.bringToFront();
  const cut = await hoverPicture(hangtag, page, '#guarded-too');
  expect(cut.text).toContain('From the screen: not all of it is in view. Scroll');

  await page.mouse.move(5, 5);
  await page.setViewport({ width: 1280, height: 900 });
  const fromScreen = await hoverPicture(hangtag, page, '#guarded');
  expect(fromScreen.text).toContain('Read from the screen');
  const fromFile = await hoverPicture(hangtag, page, '#kept');
  expect(fromScreen.topThree[0]?.split(' ')[0]).toBe(fromFile.topThree[0]?.split(' ')[0]);
});

test('the page’s own copy gives the network what the file gives, in every format', async ({
  hangtag,
  page,
}) => {
  const { inputShape: shape, dispose } = await startNetwork(DEFAULT_NETWORK);
  dispose();
  // Not to be had from the cache, so that what the page shows is read in both browsers.
  const headers = { 'cache-control': 'no-store' };
  const shop: TestShop = await openTestShop(
    drawn.map((picture, at) => ({
      ...picture,
      id: `picture-${at}`,
      headers,
      // Where the page offers a choice, a picture's natural size is that of its place.
      attributes: at % 2 ? `srcset="/picture-${at}.picture 1200w" sizes="200px"` : '',
    })),
  );
  try {
    await page.goto(shop.url);
    const { images } = await tagWithoutPopup(hangtag, shop.url);
    for (const [at, { name, bytes }] of drawn.entries()) {
      const id = `picture-${at}`;
      const tag = images.find(({ url }) => url.endsWith(`/${id}.picture`))?.result;
      if (!tag?.ok) throw new Error(`${name}: ${JSON.stringify(tag)}`);
      const { levels } = tag.tag.input!;
      const ofPage = Buffer.from(levels, 'base64');
      const ofFile = previewOf(makeInput(await decodeImage(bytes), shape), shape).levels;
      const sum = ofFile.reduce((all, level, pixel) => all + Math.abs(level - ofPage[pixel]!), 0);
      expect.soft(sum / ofFile.length, name).toBeLessThanOrEqual(TOLERANCE);
      const fetched = shop.requestsFor(id).filter((one) => one['sec-fetch-dest'] === 'empty');
      expect.soft(fetched, name).toEqual([]);
    }
  } finally {
    await shop.close();
  }
});

/** Tags all of a page. The popup would fetch the pictures that it shows. */
async function tagWithoutPopup(hangtag: ExtensionBrowser, url: string): Promise<PageSummary> {
  const own = await hangtag.openExtensionPage('options.html');
  const ask = async (name: string, payload: object) => {
    const answer = await own.evaluate(
      async (address, message) => {
        const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
        const tab = (await tabs.query({})).find((one) => one.url === address);
        return tabs.sendMessage(tab?.id, message, { frameId: 0 });
      },
      url,
      { name, payload },
    );
    return v.parse(PageSummary, answer);
  };
  await ask('scan-page', { all: true });
  return until('all is tagged', async () => {
    const summary = await ask('page-summary', {});
    return summary.phase === 'done' && summary;
  });
}
