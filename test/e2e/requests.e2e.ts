import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { drawnImages } from '../../training/drawn-images';
import { test as base } from './fresh-install';
import { closeRealPopup, openRealPopup } from './real-popup';
import { openTestShop, type TestPicture, type TestShop } from './test-shop';

const drawn = await drawnImages();
const shirt = drawn.find(({ name }) => name === 'jpeg, large')!;

/** Both kinds of cookies: those that go with every request, and those of the shop's own pages. */
const cookies = ['visitor=7; SameSite=None; Secure', 'basket=3; SameSite=Lax'];

const like = (id: string, { headers, ...how }: Partial<TestPicture> = {}): TestPicture => ({
  ...shirt,
  id,
  ...how,
  // So that each look at a picture is a request.
  headers: { 'cache-control': 'no-store', 'set-cookie': cookies, ...headers },
});

const test = base.extend('testShop', async ({ viewport: _ }, { onCleanup }) => {
  const pictures = [
    like('own'),
    like('open', { isElsewhere: true, headers: { 'access-control-allow-origin': '*' } }),
    like('closed', { isElsewhere: true }),
    like('moved', { isMoved: true }),
  ];
  const shop = await openTestShop(pictures, 'localhost');
  onCleanup(() => shop.close());
  return shop;
});

test('where sites are allowed, servers learn nothing of the person from what is asked for', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const later = laterRequests(testShop);
  const popup = await hangtag.openPopup(page);
  const { images } = await tagPage(popup);
  expect(images.map(({ result }) => result?.ok)).toEqual([true, true, true, true]);
  await drawnThumbnails(popup, 4);
  // One at least by the background, and the popup's small pictures.
  expect(later().length).toBeGreaterThan(3);
  expect(later().filter(namesExtension)).toEqual([]);
  expect(later().filter(({ cookie }) => cookie)).toEqual([]);
});

test('where the button was pressed and no more, no server is told who asks', async ({
  fresh,
  welcome,
  testShop,
}) => {
  expect(welcome).toBeDefined();
  const page = await fresh.browser.newPage();
  await page.goto(testShop.url);
  const later = laterRequests(testShop);
  await openRealPopup(fresh, page);
  await closeRealPopup(fresh, page);
  const popup = await fresh.openPopup(page);
  const { images } = await tagPage(popup);
  expect(images).toHaveLength(4);
  // Pictures that are asked for at the top have none.
  await drawnThumbnails(popup, 1);
  expect(later().length).toBeGreaterThan(0);
  expect(later().filter(namesExtension)).toEqual([]);
  // What a server marks for use on other sites goes with an image on any site.
  expect(later().filter(({ cookie }) => cookie?.includes('basket'))).toEqual([]);
});

/** @returns gives what was asked of the shop's servers since */
function laterRequests(shop: TestShop): () => IncomingHttpHeaders[] {
  const all = () => ['own', 'open', 'closed', 'moved'].map((id) => shop.requestsFor(id));
  const before = all().map(({ length }) => length);
  return () => all().flatMap((requests, at) => requests.slice(before[at]));
}

function namesExtension({ origin, referer }: IncomingHttpHeaders): boolean {
  return /-extension:/.test(`${origin} ${referer}`);
}

/** Waits until the popup has drawn its pictures, so many at least, or what stands in their place. */
async function drawnThumbnails(popup: Page, least: number): Promise<void> {
  await popup.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  await until('the small pictures are drawn', () =>
    popup.$$eval(
      '.thumbnail',
      (all, number) => {
        const isDrawn = (one: Element) =>
          one instanceof HTMLImageElement ? one.complete : one.querySelector('canvas, svg');
        return all.length >= number && all.every(isDrawn);
      },
      least,
    ),
  );
}
