import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { pressButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';

const root = path.join(import.meta.dirname, '../..');

let folder: string;
let report: string;
let wrong: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-loaded-'));
  report = path.join(folder, 'report.json');
  wrong = path.join(folder, 'old.json');
  const text = await readFile(path.join(root, 'model/networks/ann/report.json'), 'utf8');
  const changed = { ...JSON.parse(text), network: 'my own', trainedAt: '2026-03-04T05:06:07.000Z' };
  await writeFile(report, JSON.stringify(changed));
  await writeFile(wrong, '{"version":1}');
});
afterAll(() => rm(folder, { recursive: true }));

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.waitForSelector('main section');
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** The networks of the switch, the one that is shown marked by a star. */
function switched(page: Page): Promise<string[]> {
  return page
    .$$eval('.network-switch a', (all) =>
      all.map((a) => `${a.textContent}${a.ariaCurrent ? '*' : ''}`),
    )
    .catch(() => []);
}

/** The networks that are set side by side. */
function compared(page: Page): Promise<string[]> {
  return page
    .$$eval('.comparison [scope=col]', (all) => all.map(({ textContent }) => textContent ?? ''))
    .catch(() => []);
}

async function tryLoading(page: Page): Promise<void> {
  const before = await switched(page);
  await chooseFile(page, wrong);
  const alert = await page.waitForSelector('[role=alert]');
  const words = await alert?.evaluate((one) => one.textContent);
  expect(words).toMatch(/old\.json: This report has version 1; .* Choose one report\.json/);
  expect(await switched(page)).toEqual(before);
  expect(await page.$('main section')).not.toBeNull();

  await chooseFile(page, report);
  const mine = 'my own, 4 Mar 2026';
  await until('it is shown', async () => (await switched(page)).includes(`${mine}*`));
  // Not by the driver, which does not hear that an extension's page of Firefox has loaded.
  await page.evaluate(() => location.reload());
  await until('it is still there', async () => (await switched(page)).includes(`${mine}*`));
  await page.waitForSelector('.report-notice');
  await until('it is set beside the others', async () => (await compared(page)).includes(mine));
  const [first] = await page.$$('.network-switch a');
  await first?.click();
  await until('another one is shown', async () => (await switched(page)).includes(mine));

  await pressButton(page, `Remove “${mine}”`);
  await until('it is gone', async () => {
    const now = await switched(page);
    return now.length > 0 && !now.join().includes(mine);
  });
}

test('the report page takes a report from elsewhere until it is removed, and no wrong one', async ({
  hangtag,
}) => {
  const page = await hangtag.openExtensionPage('report.html');
  await page.waitForSelector('.network-switch');
  await tryLoading(page);
});

test('so does the report as one file, which has no button to measure', async ({ page }) => {
  const file = path.join(folder, 'report.html');
  const command = ['scripts/bootstrap.mjs', 'scripts/report.ts', '--out', file];
  await promisify(execFile)(process.execPath, command, { cwd: root });
  await page.goto(pathToFileURL(file).href);
  const words = await page.$eval('#speed', (section) => section.textContent);
  expect(words).toContain('Measure on this machine');
  expect(await page.$('#speed button')).toBeNull();
  await tryLoading(page);
});
