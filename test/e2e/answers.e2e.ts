import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { startDemoShop } from '../../demo/server';
import { ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';
import { tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { copyWithBrightnessNetwork, drawBar } from './brightness-network';
import { choose } from './choose';
import { chooseTagThisImage } from './context-menu';
import { test as base } from './fixtures';
import { shownGroups } from './groups';
import { hoverPicture, middleOfPicture, product, settledCard } from './pictures';

/** Black bars on white; the network's answer follows from how much of its square they fill. */
const BARS = { full: 400, half: 200, third: 140, quarter: 100 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-answers-'));
  await drawBars(path.join(folder, 'photos'));
  await copyWithBrightnessNetwork(inject('browser'), path.join(folder, 'extension'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws the bars into a folder of photographs. */
async function drawBars(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, width] of Object.entries(BARS)) {
    await writeFile(path.join(folder, `${name}.png`), await drawBar(width));
  }
}

const test = base
  .extend('bars', { scope: 'file' }, async ({ shopOptions }, { onCleanup }) => {
    const shop = await startDemoShop({ ...shopOptions, photos: path.join(folder, 'photos') });
    onCleanup(() => shop.close());
    return shop;
  })
  .extend('extension', { scope: 'file' }, async ({ viewport }, { onCleanup }) => {
    const name = inject('browser');
    const extension = await launchWithExtension({
      name,
      executablePath: await ensureBrowser(name, console.log),
      headless: true,
      allSites: true,
      extensionFolder: path.join(folder, 'extension'),
      viewport,
    });
    onCleanup(() => extension.close());
    return extension;
  })
  .extend('listing', async ({ extension, bars }, { onCleanup }) => {
    const page = await extension.browser.newPage();
    onCleanup(() => page.close());
    await page.goto(bars.url);
    return page;
  })
  .extend('popup', async ({ extension, listing }, { onCleanup }) => {
    const popup = await extension.openPopup(listing);
    onCleanup(() => popup.close());
    await choose(popup, 'mobilenet');
    return popup;
  });

const picture = (name: keyof typeof BARS) => product(`/photos/${name}.png`);

test.for([
  ['full', 'Bag', /^Hangtag: Bag\. Very sure, >99%\.$/],
  ['half', 'Not sure: Shirt or Coat', /Not enough for an answer, 5\d% and 4\d%\.$/],
  ['third', 'Not sure: None of the ten or Shirt', /Not enough for an answer, 5\d% and 2\d%\.$/],
  ['quarter', 'None of the ten', /sees no garment of its ten classes here\.$/],
] as const)(
  'of the %s bar the card says “%s”',
  async ([name, title, label], { extension, listing, popup: _ }) => {
    await listing.bringToFront();
    const card = await hoverPicture(extension, listing, picture(name));
    expect(card.title).toBe(title);
    expect(card.label).toMatch(label);
    expect(card.topThree).toHaveLength(3);
    expect(card.inputWidth).toBe(56);
  },
);

test('“Tag this image” says so too when a picture is none of the ten', async ({
  extension,
  listing,
  popup: _,
}) => {
  await listing.bringToFront();
  const point = await middleOfPicture(listing, picture('quarter'));
  await chooseTagThisImage(extension, listing, point);
  expect((await settledCard(extension, listing)).title).toBe('None of the ten');
});

test('the popup counts only certain tags, and shows the others apart', async ({ popup }) => {
  await tagPage(popup);
  // It asks the page a few times a second.
  await until('the popup has heard of all pictures', async () => {
    const shown = await shownGroups(popup);
    const isDone = await popup.$eval('main', (main) => main.innerText.includes('Without a tag'));
    return isDone && shown.reduce((sum, { count }) => sum + count, 0) === Object.keys(BARS).length;
  });
  expect(await shownGroups(popup)).toEqual([
    { answer: 'tag', name: 'Bag', count: 1 },
    { answer: 'unsure', name: 'Not sure', count: 2 },
    { answer: 'none', name: 'None of the ten', count: 1 },
  ]);
  const words = await popup.$eval('main', (main) => main.innerText);
  expect(words).toContain('1 picture in 1 category');
  expect(words).toContain('Without a tag: 2 not sure, 1 none of the ten');
});

test('another network answers at once, in the popup and on the page', async ({
  extension,
  listing,
  popup,
  skip,
}) => {
  skip(!(await choose(popup, 'ann')), 'this build has one network');
  await choose(popup, 'mobilenet');
  await tagPage(popup);
  await choose(popup, 'ann');
  await until('the popup shows the seed’s network’s answers, none of which is “none”', async () => {
    const shown = await shownGroups(popup);
    const pictures = shown.reduce((sum, { count }) => sum + count, 0);
    return pictures === Object.keys(BARS).length && shown.every(({ answer }) => answer !== 'none');
  });
  await listing.bringToFront();
  const card = await hoverPicture(extension, listing, picture('quarter'));
  expect(card.inputWidth).toBe(28);
});
