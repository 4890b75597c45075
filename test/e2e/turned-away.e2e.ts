import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { expect } from 'vitest';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { drawnImages } from '../../training/drawn-images';
import { test as base } from './fixtures';
import { hoverPicture } from './pictures';
import { openTestShop } from './test-shop';

const drawn = await drawnImages();
const shirt = drawn.find(({ name }) => name === 'jpeg, large')!;
const turned = drawn.find(({ name }) => name === 'jpeg, turned by EXIF')!;
const square = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#24a' } })
  .png()
  .toBuffer();

const headers = { 'cache-control': 'no-store' };
const elsewhere = { isElsewhere: true, headers };

const test = base
  .extend('guarded', { scope: 'worker' }, async ({ viewport: _ }, { onCleanup }) => {
    const shop = await openTestShop([
      { ...shirt, id: 'stand-in', ...elsewhere, standIn: square },
      { ...shirt, id: 'itself', ...elsewhere },
      { ...turned, id: 'turned', ...elsewhere },
    ]);
    onCleanup(() => shop.close());
    return shop;
  })
  .extend('limited', { scope: 'worker' }, async ({ viewport: _ }, { onCleanup }) => {
    const ids = Array.from({ length: 12 }, (_, number) => `limited-${number}`);
    const shop = await openTestShop(ids.map((id) => ({ ...shirt, id, ...elsewhere })));
    onCleanup(() => shop.close());
    return shop;
  });

test('another picture than the page shows is no picture, with whatever status it comes', async ({
  hangtag,
  page,
  guarded,
}) => {
  await page.goto(guarded.url);
  const card = await hoverPicture(hangtag, page, '#stand-in');
  expect(card.title).toBe('No tag');
  expect(card.label).toContain('The shop gives Hangtag another picture than the page shows');
  for (const id of ['itself', 'turned']) {
    expect((await hoverPicture(hangtag, page, `#${id}`)).topThree, id).toHaveLength(3);
  }
});

test('a server that asks to wait is left alone, also by the popup, and later it goes on by itself', async ({
  hangtag,
  page,
  limited,
}) => {
  const seconds = 12;
  limited.limit(5, seconds);
  await page.goto(limited.url);
  let popup = await hangtag.openPopup(page);
  const { images } = await tagPage(popup);
  expect(images.some(({ result }) => result?.ok)).toBe(true);
  expect(
    images.flatMap(({ result }) => (result?.ok === false ? result.failure.error : [])),
  ).toContain('asked-to-wait');
  await until('the popup says so', () => popup.$('.notice'));
  expect(await popup.$eval('.notice', ({ textContent }) => textContent)).toMatch(
    /^127\.0\.0\.1 asked Hangtag to wait until .*by itself with \d+ pictures\.$/,
  );
  const asked = () =>
    images.reduce((sum, { url }) => sum + limited.requestsFor(idOf(url)).length, 0);
  const before = asked();
  for (let time = 0; time < 2; time++) {
    await popup.close();
    popup = await hangtag.openPopup(page);
    await tagPage(popup);
    await popup.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    await wait(300);
  }
  expect(asked()).toBe(before);
  const refused = limited.refused();
  await until(
    'the others are tagged',
    async () => (await pageSummary(popup)).images.every(({ result }) => result?.ok),
    50_000,
  );
  // One more with each rest, and no more.
  expect(limited.refused() - refused).toBeLessThan(4);
  await until('the popup shows them', async () => (await popup.$('.notice')) === null);
});

function idOf(url: string): string {
  return /\/([^/]+)\.picture$/.exec(url)?.[1] ?? '';
}
