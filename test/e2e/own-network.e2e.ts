import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PageSummary } from '../../messages/protocol';
import { CLASS_IDS } from '../../model/taxonomy';
import { engineStatus, pressButton, tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { networkFiles, sampleNetwork } from '../own-network-sample';
import { stopBackground } from './background';
import { badge } from './badge';
import { choose } from './choose';
import { test as base, departmentAddress } from './fixtures';
import { shownGroups } from './groups';
import { readLabels, switchLabels } from './labels';
import { hoverPicture, product } from './pictures';
import { savedText } from './saved-text';

const LABEL = 'Your own (tiny, 2 Jan 2026)';

let folder: string;
const files = ['model.json', 'weights.bin', 'report.json'];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-own-'));
  // Whatever it sees is a bag.
  const network = sampleNetwork();
  network.weights.fill(0);
  network.weights[28 * 28 * CLASS_IDS.length + CLASS_IDS.indexOf('bag')] = 9;
  for (const { name, bytes } of networkFiles(network)) {
    await writeFile(path.join(folder, name), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** The options page; what is loaded there is removed after the test. */
const test = base.extend('options', async ({ hangtag }, { onCleanup }): Promise<Page> => {
  const page = await hangtag.openExtensionPage('options.html');
  await page.waitForSelector('h1');
  onCleanup(async () => {
    if (await page.$('.loaded')) await removeNetwork(page);
    await page.close();
  });
  return page;
});

async function chooseFiles(options: Page, names: readonly string[]): Promise<void> {
  const input = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...names.map((name) => path.join(folder, name)));
}

async function loadNetwork(options: Page): Promise<void> {
  await chooseFiles(options, files);
  await until('the network is loaded', () => shows(options, 'answers from now on'));
}

async function removeNetwork(options: Page): Promise<void> {
  // A page in the back cannot be pressed on.
  await options.bringToFront();
  await pressButton(options, 'Remove it');
  await until('it is removed', async () => (await options.$('.loaded')) === null);
}

function shows(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
}

function countTagged({ images }: PageSummary): number {
  return images.filter(({ result }) => result?.ok && result.tag.answer.kind === 'tag').length;
}

function choices(popup: Page): Promise<string[]> {
  return popup.$$eval('option', (all) =>
    all.map((option) => `${option.textContent}${option.selected ? '*' : ''}`),
  );
}

test('a network of one’s own answers on the page, in the popup and after a restart, until it is removed', async ({
  hangtag,
  options,
  page,
}) => {
  await loadNetwork(options);
  await page.bringToFront();
  const card = await hoverPicture(hangtag, page, product('foundry-jeans'));
  expect([card.title, card.inputWidth]).toEqual(['Bag', 28]);

  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  expect((await shownGroups(popup)).map(({ name }) => name)).toEqual(['Bag']);
  await until('it can be chosen', async () => (await choices(popup)).includes(`${LABEL}*`));
  expect(await shows(popup, `${LABEL}, on this machine`)).toBe(true);
  const { network } = await engineStatus(popup);
  expect(network).toMatch(/^own-[0-9a-f]{16}$/);
  const [row] = JSON.parse(await savedText(popup, 'Save as JSON'));
  expect(row).toMatchObject({ tag: 'bag', network });
  expect(row.networkVersion).toContain(network);
  await popup.close();

  await stopBackground(hangtag);
  await page.bringToFront();
  await page.reload();
  expect((await hoverPicture(hangtag, page, product('sable-chino'))).title).toBe('Bag');

  const report = await hangtag.openExtensionPage(`report.html?network=${network}`);
  await until('its report is shown', () => shows(report, 'a network of your own'));
  await until('it is set beside the others', async () =>
    (await report.$$eval('.comparison [scope=col]', (all) => all.map((head) => head.textContent)))
      .join()
      .includes(LABEL),
  );
  await report.close();

  await removeNetwork(options);
  await page.bringToFront();
  const after = await hoverPicture(hangtag, page, product('foundry-jeans'));
  expect(after.title).not.toBe('Bag');
  const bundled = await hangtag.openPopup(page);
  await until('the bundled one answers', () => shows(bundled, 'Convolutional, on this machine'));
  expect(await choices(bundled)).not.toContain(LABEL);
});

test('a page and a popup that are open hear of a network that is taken or removed elsewhere', async ({
  hangtag,
  options,
  page,
}) => {
  const popup = await hangtag.openPopup(page);
  await tagPage(popup);
  await switchLabels(popup, true);
  // It would ask the page for its tags.
  await popup.close();
  try {
    const texts = async () => (await readLabels(hangtag, page)).map(({ text }) => text);
    await page.bringToFront();
    await until('it is labelled', async () => (await texts()).includes('Trouser'));
    const shown = await texts();

    await options.bringToFront();
    await loadNetwork(options);
    await page.bringToFront();
    await until('all are bags', async () => {
      const now = await texts();
      return now.length > 0 && now.every((text) => text === 'Bag');
    });

    const full = await hangtag.openPopup(page);
    await tagPage(full);
    await until('the badge counts them', async () => (await badge(full)) !== '');
    await until('it is chosen', async () => (await choices(full)).includes(`${LABEL}*`));
    await removeNetwork(options);
    await until('the bundled one is chosen', async () =>
      (await choices(full)).some((choice) => /^Convolutional.*\*$/.test(choice)),
    );
    await full.bringToFront();
    await until('it has answered', async () =>
      (await shownGroups(full)).some(({ name }) => name === 'Trouser'),
    );
    // Pictures that came late have their answers by now, too.
    const again = await tagPage(full);
    const rows: { network: string; tag: string }[] = JSON.parse(
      await savedText(full, 'Save as JSON'),
    );
    expect(new Set(rows.map(({ network }) => network))).toEqual(new Set(['mobilenet']));
    await page.bringToFront();
    await until('the labels are as before', async () => {
      const now = await texts();
      return shown.every((text) => now.includes(text));
    });
    await until('so is the badge', async () => (await badge(full)) === String(countTagged(again)));
  } finally {
    const last = await hangtag.openPopup(page);
    await switchLabels(last, false);
  }
});

test('a wrong file is refused with the reason, and the bundled network stays', async ({
  hangtag,
  options,
  page,
}) => {
  await chooseFiles(options, ['model.json', 'weights.bin']);
  await until('it is refused', () => shows(options, 'report.json is missing. Choose model.json'));
  expect(await shows(options, 'The bundled network goes on answering.')).toBe(true);
  await writeFile(path.join(folder, 'other.bin'), new Uint8Array(100));
  await chooseFiles(options, ['model.json', 'other.bin', 'report.json']);
  await until('so is the other', () => shows(options, 'The weights have 100 bytes'));
  const popup = await hangtag.openPopup(page);
  expect((await engineStatus(popup)).network).toBe('mobilenet');
});

test('where the browser has lost the network the bundled one answers, and says so', async ({
  hangtag,
  options,
  page,
  shop,
}) => {
  await loadNetwork(options);
  const before = await hangtag.openPopup(page);
  await switchLabels(before, true);
  await before.close();
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('own-networks');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('networks', 'readwrite');
          change.objectStore('networks').clear();
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await stopBackground(hangtag);
  await page.bringToFront();
  // Pictures that it has not answered for: those answers are kept.
  await page.goto(departmentAddress(shop, 'Coats'));
  const card = await hoverPicture(hangtag, page, product('foreman-overcoat'));
  expect(card.title).not.toBe('Bag');
  // Some were asked for while it still was the one that answers.
  await until('the page has all its tags', async () => {
    const labels = await readLabels(hangtag, page);
    return labels.length > 0 && labels.some(({ text }) => text !== 'Bag');
  });
  const popup = await hangtag.openPopup(page);
  await switchLabels(popup, false);
  await until('the popup says so', () => shows(popup, 'Your own network could not be loaded.'));
  expect((await engineStatus(popup)).network).toBe('mobilenet');
  await until('so do the options', () => shows(options, 'The browser has it no longer.'));

  // Who chooses another one need not be told again.
  try {
    await choose(popup, 'ann');
    await until('it answers', () => shows(popup, 'Simple feed-forward, on this machine'));
    expect(await shows(popup, 'Your own network could not')).toBe(false);
  } finally {
    await choose(popup, 'mobilenet');
  }
});
