import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readCard } from '../../scripts/card';
import { readClosedShadows } from '../../scripts/closed-shadow';
import type { ExtensionBrowser } from '../../scripts/launch';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { readLabels, switchLabels } from './labels';
import { four, listing, openMadePages, shopPage } from './made-pages';
import { hoverPicture } from './pictures';

/** A list that gives its rows to other products, whose pictures take a while to come. */
const test = base.extend('list', async ({ hangtag, page }, { onCleanup }) => {
  const pages = await openMadePages({ list: shopPage(listing(...four('jeans'))) });
  onCleanup(() => pages.close());
  await page.goto(pages.address('list'));
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  return popup;
});

test('a label is on no picture but its own', async ({ hangtag, page, list }) => {
  try {
    await switchLabels(list, true);
    await page.bringToFront();
    await until('all have their labels', async () => {
      const labels = await readLabels(hangtag, page);
      return labels.length === 4 && labels.every(({ text }) => text === 'Trouser');
    });
    await recycle(page);
    await until('all have their new labels', async () => {
      const labels = await readLabels(hangtag, page);
      expect(labels.map(({ text }) => text)).not.toContain('Trouser');
      return labels.length === 4;
    });
    // An element that is hidden and comes back with another picture is the same to them.
    await recycle(page, 'jeans');
    expect((await readLabels(hangtag, page)).map(({ text }) => text)).not.toContain('Bag');
  } finally {
    await switchLabels(list, false);
  }
});

test('a card is beside no picture but its own, and the next one comes to a pointer that rests', async ({
  hangtag,
  page,
  list,
}) => {
  expect(list).toBeDefined();
  await page.bringToFront();
  expect((await hoverPicture(hangtag, page, 'li:nth-child(2)')).title).toBe('Trouser');
  await recycle(page);
  await until('the card of the other picture is there', async () => {
    const card = await readCard(hangtag, page);
    expect(card?.title).not.toBe('Trouser');
    return card?.title === 'Bag';
  });
});

test('no row of what is known is about another picture', async ({ page, list }) => {
  await page.bringToFront();
  await recycle(page);
  await until('the other pictures are tagged', async () => {
    const { phase, images } = await pageSummary(list);
    for (const { url, product } of images) {
      expect(url).not.toContain('jeans');
      if (product?.name) expect(product.name).toContain('bag');
    }
    return phase === 'done' && images.filter(({ result }) => result?.ok).length === 4;
  });
});

test('a light is on no picture but those that were asked for', async ({ hangtag, page, list }) => {
  await list.bringToFront();
  await (await list.waitForSelector('[data-class="trouser"] .light'))?.click();
  await page.bringToFront();
  await until('they are lit', async () => (await lit(hangtag, page)) === 4);
  await recycle(page);
  await until('none is lit', async () => (await lit(hangtag, page)) === 0);
  await until('the light has gone out', async () => (await lit(hangtag, page)) === undefined);
});

/** Gives every row to another product. */
function recycle(page: Page, kind = 'bag-slow'): Promise<void> {
  return page.evaluate((wanted) => {
    document.querySelectorAll('li').forEach((row, number) => {
      const name = `${wanted}-${number}`;
      for (const link of row.querySelectorAll('a')) link.href = `/product/${name}`;
      row.querySelector('img')!.src = `/pictures/${name}`;
      row.querySelector('h3 a')!.textContent = `Piece ${name}`;
    });
  }, kind);
}

/** How many pictures are lit; nothing where there is no light. */
async function lit(hangtag: ExtensionBrowser, page: Page): Promise<number | undefined> {
  const paths = await readClosedShadows(
    hangtag,
    page,
    (root) => root.querySelector('.ring')?.getAttribute('d') ?? null,
  );
  const path = paths.find((each) => each !== null);
  return path?.split('z').filter(Boolean).length;
}
