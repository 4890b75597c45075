import type { Page } from 'puppeteer-core';
import { test as base, inject } from 'vitest';
import { departmentPath } from '../../demo/pages/layout';
import type { Department } from '../../demo/products';
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
 * Tests with a demo shop and a browser with the built extension, both shared by all files, and a
 * page of its own for each test, which shows the shop's few trousers.
 */
export const test = base
  .extend('viewport', { scope: 'worker' }, () => ({ width: 1280, height: 900 }))
  .extend('allSites', { scope: 'worker' }, () => true)
  .extend('shopOptions', { scope: 'worker' }, () => ({}))
  .extend('shop', { scope: 'worker' }, async ({ shopOptions }, { onCleanup }) => {
    const shop = await startDemoShop(shopOptions);
    onCleanup(() => shop.close());
    return shop;
  })
  .extend('hangtag', { scope: 'worker' }, async ({ viewport, allSites }, { onCleanup }) => {
    const name = inject('browser');
    const hangtag = await launchWithExtension({
      name,
      executablePath: await ensureBrowser(name, console.log),
      headless: true,
      allSites,
      softwareWebgpu: true,
      viewport,
    });
    onCleanup(() => hangtag.close());
    return hangtag;
  })
  .extend('page', async ({ hangtag: { browser }, shop }, { onCleanup }): Promise<Page> => {
    const others = await browser.pages();
    // Whatever the test opens besides is closed too.
    onCleanup(async () => {
      const opened = (await browser.pages()).filter((page) => !others.includes(page));
      await Promise.all(opened.map((page) => page.close()));
    });
    const page = await browser.newPage();
    await page.goto(departmentAddress(shop, 'Trousers'));
    return page;
  });

/** The listing of one department: far fewer pictures than the start page. */
export function departmentAddress({ url }: { url: string }, department: Department): string {
  return `${url}${departmentPath(department)}`;
}
