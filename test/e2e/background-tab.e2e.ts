import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { PageSummary } from '../../messages/protocol';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { manyShirts } from './many-shirts';
import { openTestShop } from './test-shop';

/** What these tests use of the extension's own API, in a page of the extension. */
interface ExtensionPage {
  chrome: {
    tabs: {
      create(options: object): Promise<{ id: number }>;
      update(tab: number, options: object): Promise<unknown>;
      remove(tab: number): Promise<void>;
      discard(tab: number): Promise<unknown>;
      get(tab: number): Promise<{ status: string; discarded: boolean }>;
      sendMessage(tab: number, message: object, options: object): Promise<unknown>;
    };
  };
}

/** A listing of several screens, lazy pictures among it, on a site that is allowed for good. */
const test = base
  .extend('testShop', async ({ hangtag: _ }, { onCleanup }) => {
    const shop = await openTestShop(
      manyShirts(30).map((shirt, number) => ({
        ...shirt,
        attributes: number % 2 ? 'loading="lazy"' : '',
      })),
    );
    onCleanup(() => shop.close());
    return shop;
  })
  .extend('own', async ({ hangtag, page }) => {
    expect(page).toBeDefined();
    return hangtag.openExtensionPage('welcome.html');
  });

test('a tab that was opened in the back is tagged once it comes to the front, and not before', async ({
  own,
  testShop,
}) => {
  const tab = await openInTheBack(own, testShop.url);
  await until('the page can be asked', () => ask(own, tab));
  // Much longer than a page in front needs.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await ask(own, tab)).toEqual({ phase: 'idle', images: [] });
  await bringToFront(own, tab);
  await isTagged(own, tab);
  await close(own, tab);
});

test('so is one that the browser had put away meanwhile', async ({ own, testShop }) => {
  const tab = await openInTheBack(own, testShop.url);
  await until('the page can be asked', () => ask(own, tab));
  const put = await own.evaluate(async (id) => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    // Chromium gives a tab that is put away another number.
    const discarded = (await tabs.discard(id)) as { id?: number } | undefined;
    return discarded?.id ?? id;
  }, tab);
  await bringToFront(own, put);
  await isTagged(own, put);
  await close(own, put);
});

function openInTheBack(own: Page, url: string): Promise<number> {
  return own.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    return (await tabs.create({ url: address, active: false })).id;
  }, url);
}

async function bringToFront(own: Page, tab: number): Promise<void> {
  await own.evaluate(async (id) => {
    await (globalThis as unknown as ExtensionPage).chrome.tabs.update(id, { active: true });
  }, tab);
}

async function close(own: Page, tab: number): Promise<void> {
  await own.evaluate(async (id) => {
    await (globalThis as unknown as ExtensionPage).chrome.tabs.remove(id);
  }, tab);
}

/** What the tab's page knows; nothing where it cannot be asked yet. */
async function ask(own: Page, tab: number): Promise<PageSummary | undefined> {
  const answer = await own.evaluate(async (id) => {
    const { tabs } = (globalThis as unknown as ExtensionPage).chrome;
    const { status } = await tabs.get(id);
    if (status !== 'complete') return undefined;
    return tabs
      .sendMessage(id, { name: 'page-summary', payload: {} }, { frameId: 0 })
      .catch(() => undefined);
  }, tab);
  return answer === undefined || answer === null ? undefined : v.parse(PageSummary, answer);
}

/** Waits until what is in view has its tags, and what is not waits. */
async function isTagged(own: Page, tab: number): Promise<void> {
  const summary = await until('the page is tagged', async () => {
    const now = await ask(own, tab);
    return now?.phase === 'done' && now.images.length > 0 && now;
  });
  expect(summary.images).toHaveLength(30);
  expect(summary.images[0]?.result?.ok).toBe(true);
  expect(summary.images.at(-1)?.isFar).toBe(true);
}
