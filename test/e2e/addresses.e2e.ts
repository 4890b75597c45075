import { expect } from 'vitest';
import { imagePath } from '../../demo/images';
import { PRODUCTS } from '../../demo/products';
import { pageSummary, pressButton, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';
import { hoverPicture } from './pictures';

/** Cards whose pictures only a browser can tell: by what it has loaded, and what lies over what. */
test('pointer and popup agree on the picture that the shopper sees or will see', async ({
  hangtag,
  page,
  shop,
}) => {
  await page.goto(new URL('/nowhere', shop.url).href);
  const files = PRODUCTS.slice(0, 8).map((product) => `${shop.url}${imagePath(product)}`);
  await page.evaluate(async (all) => {
    const [lazy, one, other, main, front, back, under, slide] = all;
    const drawn = (width: number, height: number) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = '#999';
      context.fillRect(0, 0, width, height - 1);
      return canvas.toDataURL();
    };
    const blur = drawn(20, 26);
    const standIn = drawn(300, 300);
    const clear = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const inCards = [
      `<img data-srcset="${lazy}?16 16w, ${lazy}?600 600w">`,
      `<img src="${standIn}" data-src="${one}">`,
      `<img src="${standIn}" data-src="${other}">`,
      `<picture><img src="${main}"></picture><img src="${blur}">`,
      `<img src="${front}"><img src="${back}" class="back">`,
      `<img src="${under}"><img src="${clear}">`,
      `<div style="display: flex; height: 100%; overflow: hidden">
        <img src="${slide}?1" class="slide" alt="Wool coat"><img src="${slide}?2" class="slide" alt="Wool coat"></div>`,
    ];
    document.body.innerHTML = `<style>
      main { display: flex; flex-wrap: wrap; gap: 20px; padding: 40px }
      article a { display: block; position: relative; width: 200px; height: 260px }
      article img { position: absolute; inset: 0; width: 100%; height: 100% }
      article img.back { opacity: 0 }
      article:hover img.back { opacity: 1 }
      article img.slide { position: static; flex: none }
    </style><main>${inCards
      .map(
        (inCard, n) =>
          `<article id="card${n}" class="product-card"><a href="/products/${n}">${inCard}</a><p>${n}9 €</p></article>`,
      )
      .join('')}</main>`;
    document.querySelector<HTMLElement>('.slide')?.parentElement?.scrollTo({ left: 200 });
    await Promise.all([...document.images].map((image) => image.src && image.decode()));
  }, files);

  // The page was looked at while it was empty; behind the popup it is not looked at by itself.
  const popup = await hangtag.openPopup(page);
  await pressButton(popup, 'Look again');
  await until('the cards are found', async () => (await pageSummary(popup)).images.length > 0);
  const { images } = await tagPage(popup);
  const [lazy, one, other, main, front, back, under, slide] = files;
  const seen = [`${lazy}?600`, one, other, main, front, under, `${slide}?2`];
  expect(images.map(({ url }) => url)).toEqual(seen);
  expect(images.map(({ twins = [] }) => twins)).toEqual([
    [],
    [],
    [],
    [],
    [back],
    [],
    [`${slide}?1`],
  ]);

  await page.bringToFront();
  // What lies one over the other.
  for (const n of [3, 4, 5]) {
    const image = images[n]!;
    const { topThree } = await hoverPicture(hangtag, page, `#card${n}`);
    const answer = image.result?.ok ? image.result.tag.ranking[0] : undefined;
    expect(topThree[0], image.url).toContain(`${Math.round((answer?.probability ?? 0) * 100)}`);
  }
});
