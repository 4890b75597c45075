import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exactPercent } from '../../components/figures';
import { NETWORKS } from '../../model/network-names';
import { readReport } from '../../model/report';

// The command prints with Chromium; what the other browser is there for has no part in it.
const isChromium = inject('browser') === 'chromium';
const root = path.join(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-report-'));
});

afterAll(() => rm(folder, { recursive: true }));

const cases = NETWORKS.flatMap((network) => ['a4', 'letter'].map((paper) => ({ network, paper })));

test.runIf(isChromium).each(cases)(
  'the report of $network is two pages of $paper with its key figures',
  async ({ network, paper }) => {
    const pdf = path.join(folder, `${network}-${paper}.pdf`);
    const options = ['--pdf', pdf, '--network', network, '--paper', paper];
    await promisify(execFile)(
      process.execPath,
      [
        ...['scripts/bootstrap.mjs', 'scripts/report.ts'],
        ...['--out', path.join(folder, 'report.html'), ...options],
      ],
      { cwd: root },
    );

    const pages = await wordsOfPages(await readFile(pdf));
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
  },
);

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
