import { expect } from 'vitest';
import { DELIVERIES, PRODUCTS } from '../../demo/products';
import { departmentAddress, test } from './fixtures';
import { hoverPicture, product } from './pictures';

test.for(DELIVERIES)(
  'a picture that comes by %s gets an answer',
  async (delivery, { hangtag, page, shop }) => {
    const { id, department } = PRODUCTS.find((one) => one.delivery === delivery)!;
    await page.goto(departmentAddress(shop, department));
    const card = await hoverPicture(hangtag, page, product(id));
    expect(card.title).not.toBe('No tag');
    expect(card.topThree).toHaveLength(3);
  },
);

test('a page with a strict content security policy gets answers', async ({
  hangtag,
  page,
  shop,
}) => {
  await page.goto(new URL('/strict', shop.url).href);
  const { topThree } = await hoverPicture(hangtag, page, product('foundry-jeans'));
  expect(topThree[0]).toContain('Trouser');
});
