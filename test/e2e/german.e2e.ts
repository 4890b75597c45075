import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import type { ExtensionBrowser } from '../../scripts/launch';
import { waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { serviceWorker } from './background';
import { chooseTagThisImage } from './context-menu';
import { test as base, departmentAddress } from './fixtures';
import { launchInGerman } from './german-browser';
import { hoverPicture, product, settledCard } from './pictures';

const test = base
  .extend('german', { scope: 'file' }, async ({ viewport }, { onCleanup }) => {
    const german = await launchInGerman(inject('browser'), viewport);
    onCleanup(() => german.close());
    return german;
  })
  .extend('trousers', async ({ german, shop }, { onCleanup }) => {
    const page = await german.browser.newPage();
    onCleanup(() => page.close());
    await page.goto(departmentAddress(shop, 'Trousers'));
    return page;
  });

/** Words that every longer English text has, and no German one. */
const ENGLISH = /\b(the|this|picture|pictures|and|of|not|page|your)\b/i;

test('the card is German, from its tag to its numbers', async ({ german, trousers }) => {
  const card = await hoverPicture(german, trousers, product('foundry-jeans'));
  expect(card.topThree[0]).toMatch(/^Hose >?\d+\u00a0%$/);
  expect(card.label).toMatch(
    /^Hangtag: (Hose\. |Unsicher: ).*\d+\u00a0%\. Die Seite nennt es „jeans“\.$/,
  );
  // The page itself is English.
  expect(card.text.replace('„jeans“', '')).not.toMatch(ENGLISH);
});

test('the popup is German, and says so to screen readers', async ({ german, trousers }) => {
  const popup = await german.openPopup(trousers);
  await waitForButton(popup, 'Erneut suchen');
  expect(await popup.$eval('main h2', (one) => one.textContent)).toMatch(
    /^\d+ Bild(er)? in \d+ Kategorien?$/,
  );
  expect(await popup.$$eval('h3', (all) => all.map((one) => one.textContent))).toContain('Hose');
  await until('the network is there', async () => (await words(popup)).includes('Rechnet mit'));
  const all = await words(popup);
  for (const text of ['Auf allen Websites ausschalten', 'Als CSV speichern', 'je Bild']) {
    expect(all).toContain(text);
  }
  expect(all).not.toMatch(ENGLISH);
  expect(await popup.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['de', 'ltr']);
  await popup.close();
});

test('the welcome page is German', async ({ german }) => {
  const welcome = await german.openExtensionPage('welcome.html');
  expect(await welcome.title()).toBe('Willkommen bei Hangtag');
  expect(await welcome.$eval('html', ({ lang }) => lang)).toBe('de');
  expect(await words(welcome)).not.toMatch(ENGLISH);
  await welcome.close();
});

test('the options page is German, and says in German why it takes no network', async ({
  german,
}) => {
  const options = await german.openExtensionPage('options.html');
  expect(await options.title()).toBe('Hangtag: Einstellungen');
  expect(await options.$eval('html', ({ lang }) => lang)).toBe('de');
  const input = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path.join(import.meta.dirname, '../../package.json'));
  await until('it is refused', async () => (await words(options)).includes('model.json fehlt.'));
  expect(await words(options)).not.toMatch(ENGLISH);
  await options.close();
});

test('the browser shows the extension’s name and description in German', async ({ german }) => {
  const page = await german.openExtensionPage('welcome.html');
  const { name, description, action } = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
    return chrome.runtime.getManifest();
  });
  await page.close();
  expect([name, action.default_title]).toEqual(['Hangtag', 'Hangtag']);
  expect(description).toMatch(/^Hängt an jedes Kleidungsstück/);
});

test('the context menu’s entry is German, and what it says', async ({ german, trousers }) => {
  expect(await menuEntry(german, trousers)).toBe('Bild etikettieren');
  await chooseTagThisImage(german, trousers, { x: 3, y: 3 }, 'Bild etikettieren');
  expect((await settledCard(german, trousers)).title).toBe('Hier ist kein Bild');
});

interface Runtime {
  getManifest(): { name: string; description: string; action: { default_title: string } };
  onInstalled: { dispatch(details: { reason: string }): void };
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** What the extension's entry in the context menu says. */
async function menuEntry(german: ExtensionBrowser, page: Page): Promise<string> {
  if (german.name === 'chromium') return entryThatIsMade(german);
  await page.mouse.click(3, 3, { button: 'right' });
  const menu = `document.getElementById('contentAreaContextMenu')`;
  await until(
    'the context menu is open',
    async () => (await runInFirefoxWindow(german.browser, `${menu}.state`)) === 'open',
  );
  return runInFirefoxWindow(
    german.browser,
    `(() => {
      const entries = [...${menu}.querySelectorAll('menuitem[id^="hangtag"]')];
      ${menu}.hidePopup();
      return entries.filter(({ hidden }) => !hidden).map(({ label }) => label).join();
    })()`,
  );
}

/** Chromium without a window draws no menu: the worker is made to make its entry again. */
async function entryThatIsMade(german: ExtensionBrowser): Promise<string> {
  const worker = await serviceWorker(german);
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: Runtime; contextMenus: Menus };
    };
    const { contextMenus, runtime } = chrome;
    return new Promise<string>((resolve) => {
      const { create } = contextMenus;
      contextMenus.create = (entry, ...rest) => {
        contextMenus.create = create;
        resolve(entry.title);
        return create.call(contextMenus, entry, ...rest);
      };
      runtime.onInstalled.dispatch({ reason: 'update' });
    });
  });
}

interface Menus {
  create(entry: { title: string }, ...rest: unknown[]): unknown;
}
