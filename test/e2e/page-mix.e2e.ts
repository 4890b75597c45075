import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';
import { pageSummary, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { copyWithBrightnessNetwork, drawBar } from './brightness-network';
import { choose } from './choose';
import { comeBackTo } from './come-back-to';
import { test as base } from './fixtures';
import { type ShownGroup, shownGroups } from './groups';
import { readLabels, switchLabels } from './labels';
import { hoverPicture } from './pictures';
import { openTestShop } from './test-shop';

/** Eight bags, and what lies between a bag and a shirt. */
const BAGS = Array.from({ length: 8 }, (_, at) => ({ id: `bag-${at}`, width: 400 - at }));
const BETWEEN = { id: 'between', width: 335 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-page-mix-'));
  await copyWithBrightnessNetwork(inject('browser'), folder);
});
afterAll(() => rm(folder, { recursive: true }));

const test = base.extend('bags', { scope: 'file' }, async ({ viewport }, { onCleanup }) => {
  const name = inject('browser');
  const extension = await launchWithExtension({
    name,
    executablePath: await ensureBrowser(name, console.log),
    headless: true,
    allSites: true,
    extensionFolder: folder,
    viewport,
  });
  const pictures = [BETWEEN, ...BAGS].map(async ({ id, width }) => ({
    id,
    bytes: await drawBar(width),
    type: 'image/png',
  }));
  const shop = await openTestShop(await Promise.all(pictures));
  onCleanup(async () => {
    await extension.close();
    await shop.close();
  });
  return { extension, shop };
});

const groups = (bags: number, unsure: number): ShownGroup[] => [
  { answer: 'tag', name: 'Bag', count: bags },
  ...(unsure > 0 ? [{ answer: 'unsure', name: 'Not sure', count: unsure }] : []),
];

const shows = (popup: Page, expected: ShownGroup[]) =>
  until(`the popup shows ${JSON.stringify(expected)}`, async () => {
    const shown = (await shownGroups(popup)).filter(({ count }) => count > 0);
    return JSON.stringify(shown) === JSON.stringify(expected);
  });

test('the page’s other pictures count, for all who show the answer, until that is switched off', async ({
  bags: { extension, shop },
}) => {
  const page = await extension.browser.newPage();
  await page.goto(shop.url);
  const options = await extension.openExtensionPage('options.html');
  // The shop calls all of it a shirt.
  await switchOption(options, 'words-heading', false);
  const popup = await extension.openPopup(page);
  await choose(popup, 'mobilenet');
  await tagPage(popup);
  await shows(popup, groups(9, 0));
  const { images } = await pageSummary(popup);
  expect(images[0]?.result).toMatchObject({
    tag: {
      answer: { kind: 'tag', class: 'bag' },
      picture: { answer: { kind: 'unsure', candidates: ['bag', 'shirt'] } },
      witnesses: { mix: { pictures: 8 } },
    },
  });

  await switchLabels(popup, true);
  await page.bringToFront();
  await until('the labels say so', async () => {
    const labels = await readLabels(extension, page);
    return labels.length === 9 && labels.every(({ text }) => text === 'Bag');
  });
  const card = await hoverPicture(extension, page, '#between');
  expect(card.title).toBe('Bag');
  expect(card.text).toContain('The page’s 8 other pictures count, too');
  expect(card.text).toContain('The network alone says: Not sure: Bag or Shirt');
  expect(card.label).toContain('8 other pictures count');

  await switchOption(options, 'mix-heading', false);
  await shows(popup, groups(8, 1));
  await comeBackTo(page);
  // The pointer has to leave a picture before it can rest on it anew.
  expect((await hoverPicture(extension, page, '#bag-7')).text).not.toContain('other pictures');
  const alone = await hoverPicture(extension, page, '#between');
  expect(alone.title).toBe('Not sure: Bag or Shirt');
  expect(alone.text).not.toContain('other pictures');

  // Filtered, the page has too few pictures to say anything.
  await switchOption(options, 'mix-heading', true);
  await shows(popup, groups(9, 0));
  await comeBackTo(page);
  const bag = await hoverPicture(extension, page, '#bag-1');
  expect(bag.text).toContain('The page’s 8 other pictures count, too');
  await page.evaluate(() => {
    for (const item of [...document.querySelectorAll('li')].slice(3)) item.remove();
  });
  await until('the page was looked at again', async () => {
    const { phase, images: left } = await pageSummary(popup);
    return phase === 'done' && left.length === 3;
  });
  expect((await hoverPicture(extension, page, '#between')).title).toBe('Not sure: Bag or Shirt');
});

/** Sets one of the switches of the options page, as a person does. */
async function switchOption(options: Page, heading: string, isOn: boolean): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector(`[aria-labelledby="${heading}"] .switch input`);
  await options.$eval(
    `[aria-labelledby="${heading}"] .switch input`,
    (input, wanted) => {
      const box = input as HTMLInputElement;
      if (box.checked !== wanted) box.click();
    },
    isOn,
  );
}
