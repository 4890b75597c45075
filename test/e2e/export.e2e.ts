import { expect } from 'vitest';
import { PRODUCTS } from '../../demo/products';
import { pageSummary, tagPage, waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { manyShirts } from './many-shirts';
import { savedText } from './saved-text';
import { openTestShop } from './test-shop';

/** A listing of several screens. */
const test = base.extend('testShop', async ({ hangtag: _ }, { onCleanup }) => {
  const shop = await openTestShop(manyShirts(60));
  onCleanup(() => shop.close());
  return shop;
});

test('the summary can be saved as a table and as data', async ({ hangtag, page, shop }) => {
  await page.goto(shop.url);
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);

  const rows: Record<string, unknown>[] = JSON.parse(await savedText(popup, 'Save as JSON'));
  expect(rows).toHaveLength(PRODUCTS.length);
  expect(rows.every(({ page: address }) => address === page.url())).toBe(true);
  expect(rows.filter(({ price }) => price !== '').length).toBeGreaterThan(PRODUCTS.length / 2);
  expect(rows.every(({ networkVersion }) => /^[0-9a-f]{16}$/.test(String(networkVersion)))).toBe(
    true,
  );

  const lines = (await savedText(popup, 'Save as CSV')).trim().split('\r\n');
  expect(lines).toHaveLength(PRODUCTS.length + 1);
  expect(lines[0]).toContain('image,product,price,amount,currency');
});

test('a CSV is written for the spreadsheet that was chosen, the next time too', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  expect(await savedText(popup, 'Save as CSV')).toContain('image,product,price,amount,currency');
  await popup.select('.export select', 'semicolon');
  expect(await savedText(popup, 'Save as CSV')).toContain('image;product;price;amount;currency');
  const next = await hangtag.openPopup(page);
  await waitForButton(next, 'Save as CSV');
  expect(await next.$eval('.export select', ({ value }) => value)).toBe('semicolon');
  await next.select('.export select', 'comma');
});

test('of a page that is tagged in part only that is saved, or all after one press', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const popup = await hangtag.openPopup(page);
  const { images } = await until('what is in view is tagged', async () => {
    const summary = await pageSummary(popup);
    return summary.phase === 'done' && summary.images.length === 60 && summary;
  });
  const tagged = images.filter(({ result }) => result).length;
  expect(tagged).toBeGreaterThan(0);
  expect(tagged).toBeLessThan(60);
  await waitForButton(popup, 'Tag all, then export');
  expect(await popup.$eval('.export', ({ textContent }) => textContent)).toContain(
    `${tagged} tagged, ${60 - tagged} not yet.`,
  );

  const part: unknown[] = JSON.parse(await savedText(popup, 'Save as JSON'));
  expect(part).toHaveLength(tagged);

  const lines = (await savedText(popup, 'Tag all, then export')).trim().split('\r\n');
  expect(lines).toHaveLength(61);
  // The keyboard is where it was.
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Save as CSV');
});
