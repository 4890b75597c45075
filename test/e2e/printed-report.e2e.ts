import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { exactPercent } from '../../components/figures';
import { NETWORKS } from '../../model/network-names';
import { readReport } from '../../model/report';
import { openPrinter, type Paper, printReport } from '../../scripts/report/print-report';

// The command prints with Chromium; what the other browser is there for has no part in it.
const isChromium = inject('browser') === 'chromium';
const root = path.join(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-report-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Two pages must have room for that much more, in percent of a page: the next report says more. */
const SLACK = 8;

/** Between the margins that the report asks for, in millimetres. */
const PAGE_HEIGHT: Record<Paper, number> = { a4: 297 - 20, letter: 279.4 - 20 };

const cases = NETWORKS.flatMap((network) =>
  (['a4', 'letter'] as const).map((paper) => ({ network, paper })),
);

test.runIf(isChromium)('the command writes the report and prints it', async () => {
  const pdf = path.join(folder, 'report.pdf');
  await promisify(execFile)(
    process.execPath,
    [
      ...['scripts/bootstrap.mjs', 'scripts/report.ts', '--out', path.join(folder, 'report.html')],
      ...['--pdf', pdf, '--network', 'ann', '--paper', 'letter'],
    ],
    { cwd: root },
  );
  await expectReport(await readFile(pdf), 'ann');
});

/** Fonts of DejaVu that a machine may have and no others; where none is named, those of this machine. */
test.runIf(isChromium).each([[undefined], ['DejaVuSans'], ['DejaVuSansMono-Bold']])(
  'with the fonts of the machine (%s alone) every report is two pages, with room to spare',
  async (font) => {
    const environment = font === undefined ? {} : await onlyFont(font);
    const printer = await openPrinter({ ...process.env, ...environment });
    onTestFinished(() => printer.close());
    const address = pathToFileURL(path.join(folder, 'report.html'));
    for (const { network, paper } of cases) {
      // At the ends of both pages.
      const spare = `:is(#training, #classes)::after {
        display: block;
        height: ${(PAGE_HEIGHT[paper] * SLACK) / 100}mm;
        content: "";
      }`;
      const pdf = await printReport(printer, `${address}?network=${network}`, paper, spare);
      await expectReport(pdf, network);
    }
  },
);

/** An environment for programs that see one font. */
async function onlyFont(name: string): Promise<NodeJS.ProcessEnv> {
  const fonts = path.join(folder, name);
  const file = `${name}.ttf`;
  await mkdir(fonts);
  await copyFile(
    path.join(root, 'node_modules/dejavu-fonts-ttf/ttf', file),
    path.join(fonts, file),
  );
  const settings = `${fonts}.conf`;
  await writeFile(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${fonts}</dir><cachedir>${fonts}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: settings };
}

/** Two pages with the key figures of a network. */
async function expectReport(pdf: Uint8Array, network: string): Promise<void> {
  const pages = await wordsOfPages(pdf);
  expect(pages).toHaveLength(2);
  const file = path.join(root, 'model/networks', network, 'report.json');
  const { bundled, photos = [] } = readReport(await readFile(file, 'utf8'));
  const { test: evaluation } = bundled;
  expect(pages[0]).toContain(exactPercent(evaluation.accuracy));
  expect(pages[0]).toContain(evaluation.loss.toFixed(3));
  for (const { name, test: figures } of photos) {
    expect(pages[0]).toContain(name);
    // The last column: a table that is too wide loses it.
    const { expectedCalibrationError: error } = figures;
    if (error !== null) expect(pages[0]).toContain(error.toFixed(4));
  }
  expect(pages[1]).toContain('The commonest mistakes');
  expect(pages[1]).toContain(evaluation.perClass.shirt.recall.toFixed(3));
}

async function wordsOfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    // What lies beside the paper is not printed, though it is there.
    const [, , width] = page.view;
    const { items } = await page.getTextContent();
    pages.push(
      items
        .flatMap((item) =>
          'str' in item && item.transform[4] + item.width <= width! ? item.str : [],
        )
        .join(' '),
    );
  }
  await pdf.destroy();
  return pages;
}
