import { expect, inject } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch';
import { pressButton, tagPage, waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { drawnImages } from '../../training/drawn-images';
import { test as base } from './fresh-install';
import { closeRealPopup, openRealPopup } from './real-popup';
import { launchToAllow, mayRead } from './site-permission';
import { openTestShop } from './test-shop';

const shirt = (await drawnImages()).find(({ name }) => name === 'jpeg, large')!;

/** What these tests use of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: { permissions: { request(asked: { origins: string[] }): Promise<boolean> } };
  asked: { origins: string[]; isByPress: boolean }[];
}

const test = base.extend('elsewhere', async ({ viewport: _ }, { onCleanup }) => {
  const pictures = ['one', 'two', 'three'].map((id) => ({ ...shirt, id, isElsewhere: true }));
  const own = { ...shirt, id: 'own' };
  const shop = await openTestShop([own, ...pictures], 'localhost');
  onCleanup(() => shop.close());
  return shop;
});

const QUESTION = '3 pictures are on localhost. Allow Hangtag to read them?';

/** A popup as a tab, so that the page's own is not in front, and its screen not to be had. */
async function popupAfterPress(hangtag: ExtensionBrowser, url: string) {
  const page = await hangtag.browser.newPage();
  await page.goto(url);
  await openRealPopup(hangtag, page);
  await closeRealPopup(hangtag, page);
  await page.reload();
  await openRealPopup(hangtag, page);
  await closeRealPopup(hangtag, page);
  return { page, popup: await hangtag.openPopup(page) };
}

test('pictures on another host are asked for once, at the top, for exactly that host', async ({
  fresh,
  welcome,
  elsewhere,
}) => {
  expect(welcome).toBeDefined();
  const page = await fresh.browser.newPage();
  // Below what the window shows: the screen has none of them.
  await page.setViewport({ width: 1280, height: 100 });
  await page.goto(elsewhere.url);
  await openRealPopup(fresh, page);
  await closeRealPopup(fresh, page);
  const popup = await fresh.openPopup(page);
  await tagPage(popup);
  expect(
    await popup.$$eval('.notice p', (all) => all.map(({ textContent }) => textContent)),
  ).toEqual([QUESTION]);
  expect(await popup.$('.unread')).toBeNull();
  expect(elsewhere.requestsFor('one')).not.toContainEqual(
    expect.objectContaining({ origin: expect.stringContaining('extension') }),
  );
  if (fresh.name === 'firefox') return;
  await popup.evaluate(() => {
    const own = globalThis as unknown as ExtensionPage;
    own.asked = [];
    own.chrome.permissions.request = async ({ origins }) => {
      own.asked.push({ origins, isByPress: navigator.userActivation.isActive });
      return false;
    };
  });
  await pressButton(popup, 'Allow');
  const asked = await popup.evaluate(() => (globalThis as unknown as ExtensionPage).asked);
  expect(asked).toEqual([{ origins: ['*://localhost/*'], isByPress: true }]);
});

// Chromium's question cannot be answered from outside.
test.runIf(inject('browser') === 'firefox')(
  'once they are allowed they are tagged at once, the site is on no more than before, and it can be taken back',
  async ({ viewport, elsewhere }) => {
    const hangtag = await launchToAllow('firefox', viewport);
    try {
      const { page, popup } = await popupAfterPress(hangtag, elsewhere.url);
      await tagPage(popup);
      await pressButton(popup, 'Allow');
      const tagged = () =>
        popup.$$eval('.picture-group .thumbnails > li', (pictures) => pictures.length);
      await until('all four are tagged', async () => (await tagged()) === 4);
      expect(await popup.$('.notice')).toBeNull();
      // The focus does not fall off the page with the button that was pressed.
      expect(await popup.evaluate(() => document.activeElement?.localName)).toBe('button');
      expect(await mayRead(hangtag, page)).toBe(false);
      await waitForButton(popup, 'Always on this site');
      await pressButton(popup, 'No longer read these pictures');
      await until('they are taken back', async () => {
        const words = await popup.$eval('.site-access', ({ textContent }) => textContent);
        return !words?.includes('No longer read');
      });
    } finally {
      await hangtag.close();
    }
  },
);
