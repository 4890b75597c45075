import { expect } from 'vitest';
import { imagePath } from '../../demo/images';
import { PRODUCTS } from '../../demo/products';
import { tagPage } from '../../scripts/popup';
import { test } from './fixtures';

test('finds products in shadow roots, frames and forms full of names, and changes nothing', async ({
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
    // Firefox lays out no more than 200 in one another.
    for (let depth = 0; depth < 150; depth++) {
      inmost = inmost.appendChild(document.createElement('div'));
    }
    inmost.innerHTML = card(deep);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, files);

  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  const { images } = await tagPage(await hangtag.openPopup(page));
  expect(images.map(({ url }) => url)).toEqual(files.map((file) => `${file}?shown`));
  expect(await markup()).toBe(before);
});
