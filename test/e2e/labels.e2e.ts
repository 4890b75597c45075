import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { comeBackTo } from './come-back-to';
import { departmentAddress, test } from './fixtures';
import { type Label, readLabels, switchLabels } from './labels';
import { layout } from './layout';
import { hoverPicture, product } from './pictures';

/** What Hangtag has put over the page. */
const layers = 'body > div[popover]';

test('tags hang on the pictures while that is switched on, on every page', async ({
  hangtag,
  page,
  shop,
}) => {
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  await page.bringToFront();
  expect(await page.$(layers)).toBeNull();
  const before = await layout(page);
  try {
    await switchLabels(popup, true);
    await page.bringToFront();
    const shown = await until('labels are there', async () => {
      const labels = await readLabels(hangtag, page);
      return labels.length > 0 && labels;
    });
    expect(shown.map(({ text }) => text)).toContain('Trouser');
    const pictures = await pictureBoxes(page);
    for (const label of shown) {
      expect(pictures.some((box) => isWithin(label, box))).toBe(true);
      // The pointer meets the picture, not the label.
      expect(
        await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
          x: label.x + label.width / 2,
          y: label.y + label.height / 2,
        }),
      ).not.toBe('div');
    }
    expect(await layout(page)).toEqual(before);
    expect(await page.$$eval(layers, (all) => all.map((one) => one.innerHTML))).toEqual(['']);

    await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
    await until('the labels have gone along', async () => {
      const boxes = await pictureBoxes(page);
      const labels = await readLabels(hangtag, page);
      return (
        labels.length > 0 && labels.every((label) => boxes.some((box) => isWithin(label, box)))
      );
    });

    // A page that is opened later has them by itself: its site is allowed.
    const other = await hangtag.browser.newPage();
    await other.goto(departmentAddress(shop, 'Trousers'));
    await until(
      'labels are on the other page',
      async () => (await readLabels(hangtag, other)).length > 0,
    );
    await other.close();
    await page.bringToFront();
    // The card is for all; the labels do not stand in its way.
    await hoverPicture(hangtag, page, product('foundry-jeans'));
  } finally {
    await switchLabels(popup, false);
  }
  await comeBackTo(page);
  await page.keyboard.press('Escape');
  await until('all is gone', async () => !(await page.$(layers)));
});

test('what lies over a picture lies over its label, too', async ({ hangtag, page }) => {
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  try {
    await switchLabels(popup, true);
    await page.bringToFront();
    await until('labels are there', async () => (await readLabels(hangtag, page)).length > 0);
    await page.evaluate(() => {
      const menu = document.createElement('nav');
      menu.style.cssText = 'position: fixed; inset: 0; z-index: 999; background: white';
      document.body.append(menu);
    });
    await until('the labels are gone', async () => (await readLabels(hangtag, page)).length === 0);
    await page.$eval('nav[style*="fixed"]', (menu) => menu.remove());
    await until('they are back', async () => (await readLabels(hangtag, page)).length > 0);
    await page.$$eval('[data-product]', (all) => {
      for (const product of all) product.remove();
    });
    await until('they go with their pictures', async () => {
      const labels = await readLabels(hangtag, page);
      return labels.length === 0;
    });
  } finally {
    await switchLabels(popup, false);
  }
});

function isWithin(inner: Omit<Label, 'text'>, outer: Omit<Label, 'text'>): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function pictureBoxes(page: Page): Promise<Omit<Label, 'text'>[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.clientWidth > 48 && each.clientHeight > 48)
      .filter(
        (each) =>
          ['img', 'canvas', 'svg', 'video'].includes(each.localName) ||
          getComputedStyle(each).backgroundImage.includes('url('),
      )
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { x, y, width, height };
      }),
  );
}
