import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { pageSummary } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { badge } from './badge';
import { choose } from './choose';
import { test as base } from './fixtures';
import { manyShirts } from './many-shirts';
import { putAway } from './put-away';
import { shownSide } from './shown-side';
import { openTestShop } from './test-shop';

/** A listing of several screens. */
const test = base.extend('testShop', async ({ hangtag: _ }, { onCleanup }) => {
  const shop = await openTestShop(manyShirts(60));
  onCleanup(() => shop.close());
  return shop;
});

test('the page is tagged as it is scrolled, and as it changes by itself', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const popup = await hangtag.openPopup(page);
  const summaryWhere = (what: string, holds: (summary: PageSummary) => boolean) =>
    until(what, async () => {
      const summary = await pageSummary(popup);
      return summary.phase === 'done' && holds(summary) && summary;
    });
  await page.bringToFront();

  const first = await summaryWhere('what is in view is tagged', ({ images }) => images.length > 0);
  const isTagged = ({ result }: PageSummary['images'][number]) => result?.ok === true;
  expect(first.images).toHaveLength(60);
  expect(first.images[0]).toSatisfy(isTagged);
  expect(first.images.at(-1)).toMatchObject({ isFar: true });

  await scrollDown(page);
  await summaryWhere('what was scrolled to is tagged', ({ images }) => images.every(isTagged));

  // As a shop does that shows its next page without loading one.
  await page.evaluate(() => {
    history.pushState(null, '', '/next');
    for (const card of document.querySelectorAll('li:nth-child(n + 5)')) card.remove();
    document.querySelectorAll('img').forEach((img, number) => {
      img.src = `/shirt-${number + 30}.picture?next`;
    });
    scrollTo({ top: 0, behavior: 'instant' });
  });
  const next = await summaryWhere(
    'the next page is tagged',
    ({ images }) => images.length === 4 && images.every(isTagged),
  );
  expect(next.images.every(({ url }) => url.endsWith('?next'))).toBe(true);
});

test('a page that the back button brings back whole has its badge, and hears what was changed meanwhile', async ({
  hangtag,
  page,
  testShop,
}) => {
  await page.goto(testShop.url);
  const popup = await hangtag.openPopup(page);
  await page.bringToFront();
  const isAnsweredBy = async (side: number) => {
    const { phase, images } = await pageSummary(popup);
    const [first] = images;
    return phase === 'done' && first?.result?.ok && first.result.tag.input?.side === side;
  };
  const side = await shownSide();
  await until('the default network has answered', () => isAnsweredBy(side));
  await until('the badge counts the tags', () => badge(popup));
  const goBack = await putAway(page, `${testShop.url}another`);
  expect(await badge(popup)).toBe('');
  expect(await choose(popup, 'ann')).toBe(true);
  try {
    await page.bringToFront();
    await goBack();
    await until('the other network has answered', () => isAnsweredBy(28));
    await until('there is a badge again', () => badge(popup));
  } finally {
    await choose(popup, 'mobilenet');
  }
});

function scrollDown(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const bottom = document.documentElement.scrollHeight;
    for (let top = 0; top < bottom; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
