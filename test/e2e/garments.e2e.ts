import { expect } from 'vitest';
import { PRODUCTS } from '../../demo/products';
import { NONE_ID } from '../../model/taxonomy';
import { tagPage } from '../../scripts/popup';
import { test } from './fixtures';

test('at least 20 of the shop’s garments get their own class', async ({ hangtag, page, shop }) => {
  await page.goto(shop.url);
  const popup = await hangtag.openPopup(page);
  const { images } = await tagPage(popup);
  const right = PRODUCTS.filter(
    (product) =>
      product.class !== NONE_ID &&
      images.some(
        ({ url, result }) =>
          url.includes(`/images/${product.id}`) &&
          result?.ok === true &&
          result.tag.ranking[0].class === product.class,
      ),
  );
  expect(right.length).toBeGreaterThanOrEqual(20);
});
