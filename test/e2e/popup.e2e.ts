import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { exactPercent } from '../../components/figures';
import { overview } from '../../components/popup/overview';
import { PRODUCTS } from '../../demo/products';
import { isUnanswered } from '../../messages/is-unanswered';
import { answerName } from '../../model/answer-name';
import { readReport } from '../../model/report';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';
import { shownGroups } from './groups';
import { hoverPicture, product } from './pictures';
import { openRealPopup } from './real-popup';

const heading = 'main h2';

test('where a site is allowed for good, its pages are tagged before anybody asks', async ({
  hangtag,
  page,
}) => {
  await until('the page has its tags', async () => {
    const popup = await hangtag.openPopup(page);
    // In a browser that has just started, the extension joins the page a moment after it has opened.
    const { images } = await pageSummary(popup).catch((error: unknown) => {
      if (isUnanswered(error)) return { images: [] };
      throw error;
    });
    await popup.close();
    return images.length > 0 && images.every(({ result, isFar }) => result || isFar);
  });
});

test('after a scan the popup shows the counts that the page has', async ({
  hangtag,
  page,
  shop,
}) => {
  await page.goto(shop.url);
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  const { images } = await pageSummary(popup);
  const { categories, unsure, none, read, tagged, unread } = overview(images);

  expect(await shownGroups(popup)).toEqual(
    [
      ...categories.map(({ name, images: { length } }) => ({ answer: 'tag', name, count: length })),
      { answer: 'unsure', name: 'Not sure', count: unsure.images.length },
      { answer: 'none', name: 'None of the ten', count: none.images.length },
    ].filter(({ count }) => count > 0),
  );
  expect(await popup.$eval(heading, (one) => one.textContent)).toBe(
    `${tagged} pictures in ${categories.length} categories`,
  );

  // The shop’s products, each once, and not its banner.
  expect(unread).toEqual([]);
  expect(read).toBe(PRODUCTS.length);
});

test('what a hover says is what the popup counts', async ({ hangtag, page }) => {
  const { title } = await hoverPicture(hangtag, page, product('foundry-jeans'));
  const popup = await hangtag.openPopup(page);
  const { images } = await tagPage(popup);
  const jeans = images.find(({ url }) => url.includes('/images/foundry-jeans'));
  expect(jeans?.result?.ok && answerName(jeans.result.tag.answer)).toBe(title);
});

test('a page without pictures says so', async ({ hangtag, page, shop }) => {
  await page.goto(new URL('/nowhere', shop.url).href);
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  expect(await popup.$eval(heading, (one) => one.textContent)).toBe('No product pictures here');
});

test('a page that the browser keeps closed says so', async ({ hangtag, page }) => {
  await page.goto('about:blank');
  const popup = await hangtag.openPopup(page);
  await showsWords(popup, 'Hangtag cannot see this page');
});

test('the popup leads to the report, which shows the network’s figures', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  const link = await popup.waitForSelector('a[href^="/report.html?network="]');
  expect(await link?.evaluate((a) => a.textContent)).toContain('report');
  const { pathname, searchParams, search } = new URL((await link?.evaluate((a) => a.href)) ?? '');

  const network = searchParams.get('network');
  const file = new URL(`../../model/networks/${network}/report.json`, import.meta.url);
  const { bundled } = readReport(await readFile(file, 'utf8'));
  const report = await hangtag.openExtensionPage(`${pathname}${search}`.slice(1));
  await showsWords(report, exactPercent(bundled.test.accuracy));
});

test('the browser’s own button opens the popup and tags the page in front', async ({
  hangtag,
  page,
}) => {
  const words = await openRealPopup(hangtag, page);
  expect(words).toMatch(/Tagging|pictures? in \d+ categor/);
});

async function showsWords(page: Page, words: string): Promise<void> {
  await until(`the page shows “${words}”`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
  );
}
