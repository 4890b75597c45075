import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { openMadePages, shopPage } from './made-pages';
import { hoverPicture } from './pictures';
import { savedText } from './saved-text';

/** What a shop calls four pictures; the second picture is surely no bag. */
const NAMES = {
  'jeans-1': 'Slim fit jeans',
  'jeans-2': 'Leather handbag',
  'bag-3': 'Canvas tote bag',
  'bag-4': 'Acme 500',
};

const SHOP = shopPage(
  `<h1>All we sell</h1><ul>${Object.entries(NAMES)
    .map(
      ([file, name]) => `<li><a href="/p/${file.at(-1)}"><img src="/pictures/${file}" alt=""></a>
        <h3>${name}</h3><p class="price">20.00 €</p></li>`,
    )
    .join('')}</ul>`,
);

const test = base.extend('pages', { scope: 'worker' }, async ({ hangtag: _ }, { onCleanup }) => {
  const pages = await openMadePages({ shop: SHOP });
  onCleanup(() => pages.close());
  return pages;
});

test('a picture that is surely something else than the page calls it is pointed out', async ({
  hangtag,
  page,
  pages,
}) => {
  await page.goto(pages.address('shop'));
  const popup = await hangtag.openPopup(page);
  expect(wordsOf(await tagPage(popup))).toEqual([
    'jeans',
    'handbag differs',
    'tote bag',
    undefined,
  ]);
  await until('the popup lists it', () =>
    popup.$eval('.differing', (list) => list.textContent?.includes('page: “handbag”')),
  );
  const rows: Record<string, unknown>[] = JSON.parse(await savedText(popup, 'Save as JSON'));
  expect(rows.map(({ pageWord, differs }) => [pageWord, differs])).toEqual([
    ['jeans', ''],
    ['handbag', 'yes'],
    ['tote bag', ''],
    ['', ''],
  ]);

  await page.bringToFront();
  const card = await hoverPicture(hangtag, page, 'li:nth-child(2) img');
  expect(card.text).toContain('Differs: the page calls it “handbag”');
  expect(card.text).toContain('The network alone says: Trouser');
});

test('switched off in the options, the page’s words count no more, at once', async ({
  hangtag,
  page,
  pages,
}) => {
  await page.goto(pages.address('shop'));
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  const options = await hangtag.openExtensionPage('options.html');
  await options.locator('.switch input').click();
  await page.bringToFront();
  await waitForWords(popup, [undefined, undefined, undefined, undefined]);
  await options.bringToFront();
  await options.locator('.switch input').click();
  await page.bringToFront();
  await waitForWords(popup, ['jeans', 'handbag differs', 'tote bag', undefined]);
  await options.close();
});

async function waitForWords(popup: Page, words: (string | undefined)[]): Promise<void> {
  await until('the page is tagged anew', async () => {
    const summary = await pageSummary(popup);
    const isDone = summary.phase === 'done' && summary.images.every(({ result }) => result?.ok);
    return isDone && String(wordsOf(summary)) === String(words);
  });
}

/** What the page calls each of its pictures, and whether that differs. */
function wordsOf({ images }: PageSummary): (string | undefined)[] {
  return images.map(({ result }) => {
    const words = result?.ok ? result.tag.witnesses?.words : undefined;
    return words && [words.word, ...(words.differs ? ['differs'] : [])].join(' ');
  });
}
