import { expect } from 'vitest';
import { readCard } from '../../scripts/card';
import { test } from './fixtures';
import { layout } from './layout';
import { cardIsGone, hoverPicture, product, settledCard } from './pictures';

const JEANS = product('foundry-jeans');

test('resting the pointer on a picture shows the answer, the top three and what the network saw', async ({
  hangtag,
  page,
}) => {
  const card = await hoverPicture(hangtag, page, JEANS);
  expect(card.title).not.toBe('No tag');
  expect(card.label).toContain(`Hangtag: ${card.title}. `);
  expect(card.label).toMatch(/, .*>?\d+%\./);
  expect(card.topThree).toHaveLength(3);
  expect(card.topThree[0]).toMatch(/^Trouser >?\d+%$/);
  expect(card.inputWidth).toBeGreaterThanOrEqual(28);
});

test('leaving the picture takes the card away', async ({ hangtag, page }) => {
  await hoverPicture(hangtag, page, JEANS);
  await page.hover('.footer');
  await cardIsGone(hangtag, page);
});

test('Esc takes the card away', async ({ hangtag, page }) => {
  await hoverPicture(hangtag, page, JEANS);
  await page.keyboard.press('Escape');
  await cardIsGone(hangtag, page);
});

test('the keyboard’s focus shows the card, Esc hides it', async ({ hangtag, page }) => {
  // Onto the last thing before the product, then by the keyboard into it.
  await page.$eval(JEANS, (product) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
    const inside = controls.findIndex((control) => product.contains(control));
    controls[inside - 1]?.focus();
  });
  await page.keyboard.press('Tab');
  expect((await settledCard(hangtag, page)).topThree[0]).toContain('Trouser');
  await page.keyboard.press('Escape');
  await cardIsGone(hangtag, page);
});

test('a card leaves the page’s layout as it is', async ({ hangtag, page }) => {
  await hoverPicture(hangtag, page, JEANS);
  const withCard = await layout(page);
  await page.keyboard.press('Escape');
  await cardIsGone(hangtag, page);
  expect(withCard).toEqual(await layout(page));
});

test('the card stays within the window', async ({ hangtag, page }) => {
  const { box } = await hoverPicture(hangtag, page, JEANS);
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
});

test('a page cannot look into the card', async ({ hangtag, page }) => {
  await hoverPicture(hangtag, page, JEANS);
  const seen = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)
        .length,
  );
  expect(seen).toBe(0);
  expect(await readCard(hangtag, page)).toBeDefined();
});
