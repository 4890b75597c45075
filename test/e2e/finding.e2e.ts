import { expect } from 'vitest';
import { imagePath } from '../../demo/images';
import { PRODUCTS } from '../../demo/products';
import { tagPage } from '../../scripts/popup';
import { test } from './fixtures';

test('finds products in closed shadow roots, in frames and in forms full of names', async ({
  hangtag,
  page,
  shop,
}) => {
  await page.goto(new URL('/nowhere', shop.url).href);
  const files = PRODUCTS.slice(0, 4).map((product) => `${shop.url}${imagePath(product)}`);
  await page.evaluate(async ([closed, framed, inForm, deep]) => {
    const card = (file = '') =>
      `<div style="width: 220px"><img src="${file}?shown" width="200" height="260"><p>29 €</p></div>`;
    document.body.innerHTML = `<product-card></product-card><iframe width="400" height="400"></iframe>
      <form><input name="parentElement"><input name="getAttribute"><input name="querySelectorAll">
      ${card(inForm)}</form><main></main>`;
    const host = document.querySelector('product-card') as HTMLElement;
    host.attachShadow({ mode: 'closed' }).innerHTML = card(closed);
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    (frame.contentDocument as Document).body.innerHTML = card(framed);
    let inmost = document.querySelector('main') as HTMLElement;
    for (let depth = 0; depth < 2000; depth++) {
      inmost = inmost.appendChild(document.createElement('div'));
    }
    inmost.innerHTML = card(deep);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, files);

  const { images } = await tagPage(await hangtag.openPopup(page));
  expect(images.map(({ url }) => url)).toEqual(files.map((file) => `${file}?shown`));
});

test('the page is as it was before', async ({ hangtag, page, shop }) => {
  await page.goto(shop.url);
  const markup = () => page.evaluate(() => document.documentElement.outerHTML.length);
  // Lazy pictures come while the page is scrolled, which nobody does here.
  const before = await markup();
  await tagPage(await hangtag.openPopup(page));
  expect(await markup()).toBe(before);
});
