import { expect } from 'vitest';
import { PRODUCTS } from '../../demo/products';
import { pressButton, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';

interface Catching extends Window {
  savedTexts: string[];
}

test('the summary can be saved as a table and as data', async ({ hangtag, page, shop }) => {
  await page.goto(shop.url);
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  // Headless browsers have no folder for downloads: what would be saved is caught on its way.
  await popup.evaluate(() => {
    (window as unknown as Catching).savedTexts = [];
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => (window as unknown as Catching).savedTexts.push(text));
      return original(file);
    };
  });
  const saved = (words: string) => async () => {
    await popup.evaluate(() => {
      (window as unknown as Catching).savedTexts = [];
    });
    await pressButton(popup, words);
    return until('a file is saved', () =>
      popup.evaluate(() => (window as unknown as Catching).savedTexts[0]),
    );
  };

  const rows: Record<string, unknown>[] = JSON.parse(await saved('Save as JSON')());
  expect(rows).toHaveLength(PRODUCTS.length);
  expect(rows.every(({ page: address }) => address === page.url())).toBe(true);
  expect(rows.filter(({ price }) => price !== '').length).toBeGreaterThan(PRODUCTS.length / 2);
  expect(rows.every(({ networkVersion }) => /^[0-9a-f]{16}$/.test(String(networkVersion)))).toBe(
    true,
  );

  const lines = (await saved('Save as CSV')()).trim().split('\r\n');
  expect(lines).toHaveLength(PRODUCTS.length + 1);
  expect(lines[0]).toContain('image,product,price');
});
