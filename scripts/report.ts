import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import { build, type Rollup } from 'vite';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { NETWORKS } from '../model/network-names';
import { readReport } from '../model/report';
import { openPrinter, type Paper, printReport } from './report/print-report';
import { type EmbeddedNetwork, reportFile } from './report/report-file';

const USAGE = `npm run report -- [options]

Writes the evaluation report of the bundled networks as one HTML file that opens anywhere.

  --out FILE       where to (default: report.html)
  --pdf FILE       besides, print one network's report in short, on two pages, with Chromium
  --network NAME   that network: mobilenet (the default) or ann
  --paper SIZE     a4 (the default) or letter
  --help           this text`;

const root = path.join(import.meta.dirname, '..');

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: 'report.html' },
      pdf: { type: 'string' },
      network: { type: 'string', default: NETWORKS[0] },
      paper: { type: 'string', default: 'a4' },
    },
  });
  const { network, paper } = values;
  if (!NETWORKS.some((name) => name === network)) {
    throw new UsageError(`There is no network "${network}". There are: ${NETWORKS.join(', ')}.`);
  }
  if (paper !== 'a4' && paper !== 'letter') {
    throw new UsageError(`--paper takes a4 or letter, not ${paper}.`);
  }
  const out = path.resolve(userPath(values.out));
  const html = reportFile({ ...(await code()), networks: await networks(), icon: await icon() });
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, html);
  console.log(`Written to ${out} (${Math.round(html.length / 1000)} kB)`);
  if (values.pdf === undefined) return;
  const pdf = path.resolve(userPath(values.pdf));
  await print(`${pathToFileURL(out)}?network=${network}`, pdf, paper);
  console.log(`Printed to ${pdf}`);
});

/** What is shown of each bundled network; a report that is damaged ends the command here. */
async function networks(): Promise<Record<string, EmbeddedNetwork>> {
  const all = await Promise.all(
    NETWORKS.map(async (name) => {
      const folder = path.join(root, 'model/networks', name);
      const text = await readFile(path.join(folder, 'report.json'), 'utf8');
      readReport(text);
      const files = await Promise.all(
        ['model.json', 'weights.bin'].map((file) => stat(path.join(folder, file))),
      );
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      return [name, { report: JSON.stringify(JSON.parse(text)), bytes }] as const;
    }),
  );
  return Object.fromEntries(all);
}

async function icon(): Promise<string> {
  const bytes = await readFile(path.join(root, 'public/icon/96.png'));
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** The page's script and style sheet, bundled. */
async function code(): Promise<{ script: string; style: string }> {
  const result = (await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: {
      alias: [
        {
          find: /^\.\/fonts\.css$/,
          replacement: path.join(root, 'scripts/report/fonts.css'),
        },
      ],
    },
    build: {
      write: false,
      // The fonts, too.
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      rollupOptions: { input: path.join(root, 'scripts/report/main.tsx') },
    },
  })) as Rollup.RollupOutput;
  const script = result.output.find((file) => file.type === 'chunk')!.code;
  const style = result.output.find((file) => file.fileName.endsWith('.css')) as Rollup.OutputAsset;
  return { script, style: String(style.source) };
}

async function print(address: string, file: string, paper: Paper): Promise<void> {
  const printer = await openPrinter();
  try {
    const pdf = await printReport(printer, address, paper);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, pdf);
  } finally {
    await printer.close();
  }
}
