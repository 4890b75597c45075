import { expect } from 'vitest';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { comeBackTo } from './come-back-to';
import { test } from './fixtures';

/** What Hangtag has put over the page. */
const layers = 'body > div[popover]';

test('a category’s pictures are lit on the page until Esc is pressed', async ({
  hangtag,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  const show = await popup.waitForSelector('.picture-group .light');
  await show?.click();
  await comeBackTo(page);
  await until('the light lies over the page', () => page.$(layers));
  const before = await page.evaluate(() => document.elementFromPoint(100, 100)?.tagName);
  // What lies there is not what the pointer meets.
  expect(before).not.toBe('DIV');
  await until('Esc has ended it', async () => {
    await page.keyboard.press('Escape');
    return !(await page.$(layers));
  });
});

test('a press on a thumbnail scrolls to its picture', async ({ hangtag, page, shop }) => {
  await page.goto(shop.url);
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  const { images } = await pageSummary(popup);
  // The one that lies lowest on the page.
  const shown = await page.evaluate(() => [...document.images].map(({ currentSrc }) => currentSrc));
  const { url, alt } = images.findLast((image) => shown.includes(image.url))!;
  const pressed = await popup.evaluate((wanted) => {
    for (const more of document.querySelectorAll<HTMLElement>('.more')) more.click();
    // One that is out of view has its words, but no picture yet.
    const button = [...document.querySelectorAll<HTMLElement>('.go-to')].find((one) =>
      [one.querySelector('img')?.alt, one.textContent].some((words) => words?.includes(wanted)),
    );
    button?.click();
    return button?.textContent;
  }, alt);
  expect(pressed).toContain('Go to');
  await page.bringToFront();
  await until('its picture is in view', () =>
    page.evaluate((wanted) => {
      const picture = [...document.images].find(({ currentSrc }) => currentSrc === wanted);
      const { top, bottom } = picture?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    }, url),
  );
});
