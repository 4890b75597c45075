import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readClosedShadows } from '../../scripts/closed-shadow';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { readLabels, switchLabels } from './labels';
import { four, listing, openMadePages, shopPage } from './made-pages';
import { cardIsGone, hoverPicture } from './pictures';

const list = listing(...four('jeans'));

const PAGES = {
  'larger-root': shopPage(list, 'html { zoom: 1.25 }'),
  'smaller-root': shopPage(list, 'html { zoom: 0.8 }'),
  'larger-body': shopPage(list, 'body { zoom: 1.2 } li:nth-child(2) { zoom: 0.7 }'),
  'both-and-more': shopPage(`<main>${list}</main>`, 'html { zoom: 0.9 } body, main { zoom: 1.2 }'),
};

const test = base.extend('pages', { scope: 'worker' }, async ({ hangtag: _ }, { onCleanup }) => {
  const pages = await openMadePages(PAGES);
  onCleanup(() => pages.close());
  return pages;
});

test.for(Object.keys(PAGES))(
  'card, labels and light are where and as large as they should be: %s',
  async (name, { hangtag, page, pages }) => {
    await page.goto(pages.address(name));
    const popup = await hangtag.openPopup(page);
    await tagPage(popup);
    await page.bringToFront();

    const card = await hoverPicture(hangtag, page, 'li:nth-child(1)');
    const [picture] = await pictureBoxes(page);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(card.box.width).toBeCloseTo(300, 0);
    expect(card.box.x).toBeCloseTo(picture!.x + picture!.width + 8, 0);
    expect(card.box.y).toBeCloseTo(picture!.y, 0);
    expect(card.box.x + card.box.width).toBeLessThanOrEqual(window.width);
    expect(card.box.y + card.box.height).toBeLessThanOrEqual(window.height);
    await page.keyboard.press('Escape');
    await cardIsGone(hangtag, page);

    try {
      await switchLabels(popup, true);
      await page.bringToFront();
      const labels = await until('labels are there', async () => {
        const all = await readLabels(hangtag, page);
        return all.length === 4 && all;
      });
      const pictures = await pictureBoxes(page);
      for (const [index, label] of labels.entries()) {
        const { x, y, height } = pictures[index]!;
        expect(label.height).toBeCloseTo(20, 0);
        // They are put on whole pixels.
        expect(Math.abs(label.x - (x + 6))).toBeLessThanOrEqual(1);
        expect(Math.abs(label.y + label.height - (y + height - 6))).toBeLessThanOrEqual(1);
      }
    } finally {
      await switchLabels(popup, false);
    }

    const { images } = await pageSummary(popup);
    await popup.evaluate(light, images[1]!.url);
    await page.bringToFront();
    const ring = await until('the light is there', async () => {
      const rings = await readClosedShadows(hangtag, page, (root) => {
        const path = root.querySelector<SVGElement>('.ring');
        if (!path) return null;
        // Firefox counts it in, with room for corners that are not there.
        path.style.stroke = 'none';
        const { x, y, width, height } = path.getBoundingClientRect();
        return { x, y, width, height };
      });
      return rings.find((one) => one !== null) ?? undefined;
    });
    const lit = (await pictureBoxes(page))[1]!;
    for (const side of ['x', 'y'] as const) {
      expect(Math.abs(ring[side] - (lit[side] - 4))).toBeLessThanOrEqual(1.5);
    }
    for (const side of ['width', 'height'] as const) {
      expect(Math.abs(ring[side] - (lit[side] + 8))).toBeLessThanOrEqual(1.5);
    }
  },
);

/** Runs in the popup: asks the page to light a picture, as "Show" does. */
async function light(url: string): Promise<void> {
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  const { tabs } = (
    globalThis as unknown as {
      chrome: { tabs: { sendMessage(tab: number, message: object, to: object): Promise<unknown> } };
    }
  ).chrome;
  const message = { name: 'light-pictures', payload: { urls: [url] } };
  await tabs.sendMessage(tab, message, { frameId: 0 });
}

function pictureBoxes(page: Page) {
  return page.$$eval('li img', (all) =>
    all.map((img) => {
      const { x, y, width, height } = img.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}
