import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readCard } from '../../scripts/card';
import { tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { readLabels, switchLabels } from './labels';
import { four, listing, openMadePages, shopPage } from './made-pages';
import { hoverPicture } from './pictures';

/**
 * Compares itself with what was served, as frameworks do that own the whole document: all that is
 * beside `<body>`, and all within it but what follows its last element. Then, or where it is told to,
 * it throws everything away and builds it anew.
 */
const WAKES = `<p id="state">asleep</p><button id="count">0</button><script>
  const served = document.documentElement.innerHTML;
  const build = () => { document.documentElement.innerHTML = served; };
  const replace = () => {
    const root = document.createElement('html');
    root.innerHTML = served;
    document.replaceChild(root, document.documentElement);
  };
  const wake = (words) => {
    document.querySelector('#state').textContent = words;
    let count = 0;
    document.querySelector('#count').onclick = ({ target }) => { target.textContent = ++count; };
  };
  let last = document.body.lastElementChild;
  addEventListener('wake', ({ detail }) => {
    const beside = document.documentElement.children.length > 2;
    const before = document.body.querySelectorAll('div[popover]').length > 0 &&
      document.body.lastElementChild.previousElementSibling !== last;
    if (beside || before) build();
    if (detail === 'build') build();
    if (detail === 'replace') replace();
    if (detail) last = document.body.lastElementChild;
    wake(beside || before ? 'does not match' : 'awake');
  });
</script>`;

const test = base.extend('asleep', async ({ hangtag, page }, { onCleanup }) => {
  const pages = await openMadePages({ asleep: shopPage(listing(...four('jeans')) + WAKES) });
  onCleanup(() => pages.close());
  await page.goto(pages.address('asleep'));
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  return popup;
});

test('a document that wakes up with labels on finds nothing amiss', async ({
  hangtag,
  page,
  asleep,
}) => {
  try {
    await switchLabels(asleep, true);
    await page.bringToFront();
    const areThere = () =>
      until('labels are there', async () => (await readLabels(hangtag, page)).length === 4);
    await areThere();
    await wake(page, '');
    expect((await readLabels(hangtag, page)).length).toBe(4);
    // One that builds all anew all the same gets them again.
    for (const how of ['build', 'replace', 'build', 'replace']) {
      await wake(page, how);
      await areThere();
      expect(await page.$$eval('div[popover]', (all) => all.length)).toBe(1);
    }
  } finally {
    await switchLabels(asleep, false);
  }
});

test('a document that wakes up with a card open finds nothing amiss', async ({
  hangtag,
  page,
  asleep,
}) => {
  expect(asleep).toBeDefined();
  await page.bringToFront();
  await hoverPicture(hangtag, page, 'li:nth-child(2)');
  await wake(page, '');
  expect((await readCard(hangtag, page))?.title).toBe('Trouser');
  for (const how of ['build', 'replace']) {
    await wake(page, how);
    await until('the card of the new picture is there', async () => {
      const card = await readCard(hangtag, page);
      return card?.title === 'Trouser';
    });
  }
});

async function wake(page: Page, how: string): Promise<void> {
  const words = await page.evaluate((detail) => {
    dispatchEvent(new CustomEvent('wake', { detail }));
    const count = document.querySelector<HTMLElement>('#count');
    count?.click();
    return [document.querySelector('#state')?.textContent, count?.textContent];
  }, how);
  expect(words).toEqual(['awake', '1']);
}
