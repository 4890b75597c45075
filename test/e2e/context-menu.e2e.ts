import { expect } from 'vitest';
import { type Delivery, PRODUCTS } from '../../demo/products';
import { chooseTagThisImage } from './context-menu';
import { departmentAddress, test } from './fixtures';
import { cardIsGone, middleOfPicture, product, settledCard } from './pictures';

const deliveries: Delivery[] = ['img', 'background', 'linked-overlay'];

test.for(deliveries)(
  '“Tag this image” tags a picture that comes by %s',
  async (delivery, { hangtag, page, shop }) => {
    const { id, department } = PRODUCTS.find((one) => one.delivery === delivery)!;
    await page.goto(departmentAddress(shop, department));
    const point = await middleOfPicture(page, product(id));
    await chooseTagThisImage(hangtag, page, point);
    expect((await settledCard(hangtag, page)).topThree).toHaveLength(3);
    // Asked for by hand, it stays until it is closed.
    await page.mouse.move(1, 1);
    await settledCard(hangtag, page);
    await page.keyboard.press('Escape');
    await cardIsGone(hangtag, page);
  },
);

test('where there is no picture, “Tag this image” says so', async ({ hangtag, page }) => {
  await chooseTagThisImage(hangtag, page, { x: 3, y: 3 });
  expect((await settledCard(hangtag, page)).title).toBe('No picture here');
});
