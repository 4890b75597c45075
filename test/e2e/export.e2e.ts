import { expect } from 'vitest';
import { PRODUCTS } from '../../demo/products';
import { tagPage } from '../../scripts/popup';
import { test } from './fixtures';
import { savedText } from './saved-text';

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
  expect(lines[0]).toContain('image,product,price');
});
