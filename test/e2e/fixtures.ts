import type { Page } from 'puppeteer-core';
import { test as base, inject } from 'vitest';
import { startDemoShop } from '../../demo/server';
import { type BrowserName, ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that a project tries the extension in. */
    browser: BrowserName;
  }
}

/**
 * Tests with a demo shop and a browser with the built extension, both shared within a file, and a
 * page of its own for each test, which shows the shop's start page.
 */
export const test = base
  .extend('viewport', { scope: 'file' }, () => ({ width: 1280, height: 900 }))
  .extend('shopOptions', { scope: 'file' }, () => ({}))
  .extend('shop', { scope: 'file' }, async ({ shopOptions }, { onCleanup }) => {
    const shop = await startDemoShop(shopOptions);
    onCleanup(() => shop.close());
    return shop;
  })
  .extend('hangtag', { scope: 'file' }, async ({ viewport }, { onCleanup }) => {
    const name = inject('browser');
    const hangtag = await launchWithExtension({
      name,
      executablePath: await ensureBrowser(name, console.log),
      headless: true,
      softwareWebgpu: true,
      viewport,
    });
    onCleanup(() => hangtag.close());
    return hangtag;
  })
  .extend('page', async ({ hangtag, shop }, { onCleanup }): Promise<Page> => {
    const page = await hangtag.browser.newPage();
    // And whatever the test opened besides; one tab is left, lest the browser end with its last.
    onCleanup(async () => {
      const [, ...opened] = await hangtag.browser.pages();
      await Promise.all(opened.map((one) => one.close()));
    });
    await page.goto(shop.url);
    return page;
  });
