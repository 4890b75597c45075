import { expect } from 'vitest';
import { DELIVERIES, PRODUCTS } from '../../demo/products';
import { className, NONE_ID } from '../../model/taxonomy';
import { departmentAddress, test } from './fixtures';
import { hoverPicture, product } from './pictures';

const names = PRODUCTS.flatMap((product) =>
  product.class === NONE_ID ? [] : className(product.class),
);

test.for(DELIVERIES)(
  'a picture that comes by %s gets a tag',
  async (delivery, { hangtag, page, shop }) => {
    const { id, department } = PRODUCTS.find((one) => one.delivery === delivery)!;
    await page.goto(departmentAddress(shop, department));
    const card = await hoverPicture(hangtag, page, product(id));
    expect(names).toContain(card.title);
    expect(card.topThree).toHaveLength(3);
  },
);

test('a page with a strict content security policy gets tags', async ({ hangtag, page, shop }) => {
  await page.goto(new URL('/strict', shop.url).href);
  expect((await hoverPicture(hangtag, page, product('foundry-jeans'))).title).toBe('Trouser');
});
