import type { Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { readCard } from '../../scripts/card';
import type { ExtensionBrowser } from '../../scripts/launch';
import { departmentAddress } from './fixtures';
import { test as base } from './fresh-install';
import { cardIsGone, hoverPicture, middleOfPicture, product, settledCard } from './pictures';
import { putAway } from './put-away';
import { closeRealPopup, openRealPopup } from './real-popup';
import { allowSite, launchToAllow, mayRead, takeBackSite } from './site-permission';

const JEANS = product('foundry-jeans');

const test = base
  .extend('allowing', async ({ viewport }, { onCleanup }) => {
    const allowing = await launchToAllow(inject('browser'), viewport);
    onCleanup(() => allowing.close());
    return allowing;
  })
  .extend('trousers', async ({ fresh, welcome, shop }) => {
    expect(welcome).toBeDefined();
    const page = await fresh.browser.newPage();
    await page.goto(departmentAddress(shop, 'Trousers'));
    return page;
  });

test('an installation asks for no site, and a page explains in three sentences', async ({
  fresh,
  welcome,
  trousers,
}) => {
  expect(await welcome.$$eval('.steps p', (steps) => steps.length)).toBe(3);
  expect(await mayRead(fresh, trousers)).toBe(false);
  await staysSilent(fresh, trousers);
});

test('a press of the button tags this page and no other', async ({ fresh, trousers, shop }) => {
  expect(await openRealPopup(fresh, trousers)).toMatch(/Tagging|categor/);
  await closeRealPopup(fresh, trousers);
  await hoverPicture(fresh, trousers, JEANS);

  const other = await fresh.browser.newPage();
  await other.goto(departmentAddress(shop, 'Trousers'));
  await staysSilent(fresh, other);
});

test('a site that is allowed for good is served without a press, until that is taken back', async ({
  allowing: fresh,
  shop,
}) => {
  const trousers = await fresh.browser.newPage();
  await trousers.goto(departmentAddress(shop, 'Trousers'));
  if (fresh.name === 'firefox') await openRealPopup(fresh, trousers);
  await allowSite(fresh, trousers);
  // The page that is open, and one that is opened later.
  await hoverPicture(fresh, trousers, JEANS);
  await trousers.reload();
  await hoverPicture(fresh, trousers, JEANS);

  await takeBackSite(fresh, trousers);
  await cardIsGone(fresh, trousers);
  await staysSilent(fresh, trousers);
  await trousers.reload();
  await staysSilent(fresh, trousers);
});

test('a page that the back button brings back whole knows that its site was taken back meanwhile', async ({
  allowing: fresh,
  shop,
}) => {
  const trousers = await fresh.browser.newPage();
  await trousers.goto(departmentAddress(shop, 'Trousers'));
  if (fresh.name === 'firefox') await openRealPopup(fresh, trousers);
  await allowSite(fresh, trousers);
  await hoverPicture(fresh, trousers, JEANS);
  const goBack = await putAway(trousers, departmentAddress(shop, 'Bags'));
  await takeBackSite(fresh, trousers);
  await goBack();
  await staysSilent(fresh, trousers);
});

/** No card comes for a pointer that rests on a picture much longer than one takes. */
async function staysSilent(fresh: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const { x, y } = await middleOfPicture(page, JEANS);
  await page.mouse.move(x, y, { steps: 2 });
  await expect(settledCard(fresh, page, 1500)).rejects.toThrow();
  expect(await readCard(fresh, page)).toBeUndefined();
}
