import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { exactPercent } from '../../components/figures';
import { readReport } from '../../model/report';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';
import { test } from './fixtures';

const classes = '#classes .class-report tbody:first-of-type th';
const cell = (row: number, column: number) =>
  `#confusion .confusion tbody tr:nth-child(${row}) td:nth-of-type(${column})`;

async function openReport(hangtag: ExtensionBrowser, network: string): Promise<Page> {
  const report = await hangtag.openExtensionPage(`report.html?network=${network}`);
  await report.waitForSelector('.comparison');
  return report;
}

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent));

test('the networks stand side by side, and the switch leads from one to the other', async ({
  hangtag,
}) => {
  const report = await openReport(hangtag, 'mobilenet');
  const accuracies = await Promise.all(
    ['mobilenet', 'ann'].map(async (network) => {
      const file = new URL(`../../model/networks/${network}/report.json`, import.meta.url);
      return exactPercent(readReport(await readFile(file, 'utf8')).bundled.test.accuracy);
    }),
  );
  expect((await texts(report, '.comparison tbody tr:first-child td')).slice(0, 2)).toEqual(
    accuracies,
  );
  expect(await texts(report, '.comparison')).toEqual([expect.stringMatching(/File size.*kB.*kB/)]);

  await report.$eval('nav a[href="?network=ann"]', (link) => link.click());
  // In Firefox the driver never hears that an extension's page has loaded.
  await until('the other network is shown', async () => {
    const current = await texts(report, 'nav [aria-current]').catch(() => []);
    const figures = await texts(report, '.key-figures').catch(() => []);
    return current[0] === 'Simple feed-forward' && figures.length === 1;
  });
  expect(await texts(report, '.key-figures b')).toContain(accuracies[1]);
});

test('the classification report is sorted by the keyboard, and its means stay below', async ({
  hangtag,
}) => {
  const report = await openReport(hangtag, 'mobilenet');
  const before = await texts(report, classes);
  await report.focus('#classes .class-report th:nth-child(3) button');
  await report.keyboard.press('Enter');
  await until('the classes are sorted by recall', async () => {
    const [sorted] = await report.$$eval('#classes th:nth-child(3)[aria-sort]', (all) =>
      all.map((head) => head.getAttribute('aria-sort')),
    );
    return sorted === 'descending';
  });
  const recalls = (
    await texts(report, '#classes .class-report tbody:first-of-type td:nth-child(3)')
  ).map(Number);
  expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
  expect(await texts(report, classes)).not.toEqual(before);
  expect(await texts(report, '#classes .means th')).toEqual([
    'Accuracy',
    'Macro mean',
    'Weighted mean',
  ]);
});

test('the confusion matrix changes its unit, and says its pairs to pointer and keyboard', async ({
  hangtag,
}) => {
  const report = await openReport(hangtag, 'mobilenet');
  const said = () => texts(report, '#confusion .pair');
  await report.focus(cell(1, 1));
  await report.keyboard.press('ArrowDown');
  await report.keyboard.press('End');
  await until('the pair is said', async () =>
    (await said())[0]?.startsWith('Of 1,000 trousers, none is called ankle boot.'),
  );
  await report.hover(cell(7, 1));
  await until('the other pair is said', async () =>
    /^Of 1,000 shirts, \d+ are called T-shirt\/top: \d+%\.$/.test((await said())[0] ?? ''),
  );
  expect(await texts(report, cell(7, 1))).toEqual([expect.stringMatching(/^\d+$/)]);
  await report.$eval('#confusion input[value="shares"]', (radio) => radio.click());
  await until('the cells have shares', async () =>
    /^\d+%$/.test((await texts(report, cell(7, 1)))[0] ?? ''),
  );
});

test('charts are drawn, and nothing that they bring is blocked', async ({ hangtag }) => {
  const report = await hangtag.openExtensionPage('welcome.html');
  const problems: string[] = [];
  report.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  report.on('pageerror', (error) => problems.push(String(error)));
  await report.evaluate(() => location.assign('/report.html?network=mobilenet'));
  await until('the report is shown', async () => {
    const compared = await texts(report, '.comparison').catch(() => []);
    return compared.length === 1;
  });
  const drawn = await report.$$eval('.plot', (all) =>
    all.map((room) => room.querySelectorAll('svg[role="img"] path').length),
  );
  expect(drawn.length).toBeGreaterThan(2);
  expect(Math.min(...drawn)).toBeGreaterThan(0);
  // The rules of the page, not the library's own black.
  const [stroke, second] = await report.$eval('.plot .line.validation', (line) => [
    getComputedStyle(line).stroke,
    getComputedStyle(document.documentElement).getPropertyValue('--second'),
  ]);
  expect(stroke).toBe(
    `rgb(${second
      ?.match(/[0-9a-f]{2}/g)
      ?.map((hex) => Number.parseInt(hex, 16))
      .join(', ')})`,
  );
  expect(problems).toEqual([]);
});

for (const network of ['mobilenet', 'ann']) {
  for (const format of ['a4', 'letter'] as const) {
    test(`the page of ${network} prints on two pages of ${format}`, async ({ hangtag }) => {
      const report = await openReport(hangtag, network);
      const bytes = await report.pdf({ format, printBackground: true, preferCSSPageSize: false });
      const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
      expect(pdf.numPages).toBe(2);
      await pdf.destroy();
    });
  }
}
