import { expect } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { pageSummary, pressButton, tagPage, waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { openMadePages, shopPage } from './made-pages';

/** An album: nothing is for sale. */
const ALBUM = shopPage(
  `<article><h1>What we wore in the mountains</h1><p>A long walk in the rain, told from its end.</p>
    <figure><img src="/pictures/jeans-1" alt="Drying by the stove"></figure>
    <p>${'And then it rained again. '.repeat(40)}</p>
    <figure><img src="/pictures/bag-2" alt="What we carried"></figure>
    <img class="icon" src="/pictures/bag-3" alt="Up"></article>`,
  'figure img { width: 300px; height: 400px } .icon { width: 60px; height: 80px }',
);

const test = base.extend('pages', { scope: 'worker' }, async ({ hangtag: _ }, { onCleanup }) => {
  const pages = await openMadePages({ album: ALBUM });
  onCleanup(() => pages.close());
  return pages;
});

test('where no products are found, every large picture is tagged on wish, as the page goes on, until that is undone', async ({
  hangtag,
  page,
  pages,
}) => {
  await page.goto(pages.address('album'));
  const popup = await hangtag.openPopup(page);
  expect((await tagPage(popup)).images).toEqual([]);
  await waitForButton(popup, 'Tag every large picture here');
  await pressButton(popup, 'Tag every large picture here');
  await until('both are tagged', () => areShown(popup, ['jeans-1', 'bag-2']));
  expect((await pageSummary(popup)).images.every(({ byWish }) => byWish)).toBe(true);
  await until('it is said', () =>
    popup.$eval('[role="status"]', (status) => status.textContent?.includes('Every large picture')),
  );
  // The button keeps the keyboard's focus, and now takes the wish back.
  await waitForButton(popup, 'Products only');
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Products only');

  await page.bringToFront();
  await page.evaluate(() => {
    const figure = document.createElement('figure');
    figure.innerHTML = '<img src="/pictures/jeans-4" alt="The way back">';
    document.querySelector('h1')!.after(figure);
  });
  await until('the new one is tagged', () => areShown(popup, ['jeans-4', 'jeans-1', 'bag-2']));

  await popup.bringToFront();
  await pressButton(popup, 'Products only');
  await until('none of them counts any more', () => areShown(popup, []));
  await waitForButton(popup, 'Tag every large picture here');
});

async function areShown(popup: Parameters<typeof pageSummary>[0], names: string[]) {
  const { phase, images }: PageSummary = await pageSummary(popup);
  const tagged = images.filter(({ result }) => result?.ok).map(({ url }) => url.split('/').pop());
  return phase === 'done' && String(tagged) === String(names);
}
