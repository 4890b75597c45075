import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { count } from '../components/figures';
import { readDecisionSettings } from '../model/decision';
import { DEFAULT_NETWORK } from '../model/network-names';
import { type Report, readReport } from '../model/report';
import weights from '../model/words/weights.json';
import { startNetwork } from '../training/classify-inputs';
import { NETWORKS_FOLDER, readNetwork } from '../training/network-files';
import { readInputs } from '../training/read-inputs';
import { saveReport } from '../training/report';
import { ensureBrowser } from './browsers';
import { fitWeights, wordExamples } from './fit-words/fit-weights';
import { type LabelledTexts, readLabelledTexts } from './fit-words/labelled-texts';
import { judged, leaveOneSiteOut } from './fit-words/leave-one-site-out';
import { measureWitnesses } from './fit-words/measure-witnesses';
import { witnessTable, wordTable } from './fit-words/word-scores';
import { findPages } from './pages/find-pages';

const WEIGHTS_FILE = path.join(import.meta.dirname, '../model/words/weights.json');

/** Pictures that go through the network at once. */
const BATCH = 64;

const USAGE = `Fits the weights of the page's words to pages with ground truth.

npm run fit-words -- DIR [options]

  DIR             a folder of sites, as for npm run pages
  --check         judges the weights as they are, and writes nothing
  --network NAME  the network that the words are joined to (default ${DEFAULT_NETWORK})
  --only SITE     the figures are of this site, whose folder has that name; may be repeated. Name those
                  whose pictures the network was not trained on: it may know others by heart
  --report        also writes into that network's report what words and page are worth
  --help          this text

Each page with a labelled product is rendered in Chromium at 1280×900, and its texts are read as the
extension reads them. The weights go to model/words/weights.json. Each site is left out in turn, to
say how far words go in shops that the weights were not fitted on, alone and joined to a network.`;

/** Progress and remarks; the figures alone go to the output. */
function say(line: string): void {
  console.error(`hangtag: ${line}`);
}

await runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      report: { type: 'boolean', default: false },
      network: { type: 'string', default: DEFAULT_NETWORK },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const { pages, skipped, damaged } = await findPages(userPath(folder));
  for (const why of skipped) say(`skipped: ${why}`);
  if (damaged.length > 0) throw new Error(damaged.join('\n'));
  const labelled = pages.filter(({ truth }) => truth.products.some(({ label }) => label));
  if (labelled.length === 0) throw new Error('There is no page with a labelled product.');
  const unknown = values.only?.find((site) => labelled.every(({ truth }) => truth.slug !== site));
  if (unknown !== undefined) {
    throw new UsageError(`There is no site ${unknown} with a labelled product.`);
  }
  const look = await lookOf(values.network);

  const products: LabelledTexts[] = [];
  let done = 0;
  await readLabelledTexts(labelled, await ensureBrowser('chromium', say), ({ truth }, result) => {
    const name = `page ${++done} of ${labelled.length}, ${truth.slug} ${truth.page}`;
    if (result instanceof Error) throw new Error(`${name}: ${result.message}`);
    products.push(...result);
    say(`${name}: ${count(result.length, 'product')}.`);
  });

  say(values.check ? 'judging.' : 'leaving out each site in turn.');
  const all = values.check
    ? products.map((product) => judged(product, weights))
    : leaveOneSiteOut(products);
  const results = all.filter(({ site }) => values.only?.includes(site) ?? true);
  const rows = await look.rowsOf(products);
  const witnesses = measureWitnesses(results, ({ file }) => rows.get(file), look.settings);
  console.log(
    [
      `\n${values.check ? 'The weights as they are' : 'Fitted without the site that they are judged on'}:`,
      `${wordTable(results)}`,
      ...(witnesses.realTexts
        ? [witnessTable('Pages whose texts are mostly right', witnesses.realTexts)]
        : []),
      witnessTable('All pages', witnesses.all),
    ].join('\n\n'),
  );
  if (values.report) await reportPages(values.network, witnesses);
  if (values.check) return;
  const fitted = fitWeights(wordExamples(products));
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(fitted, null, 2)}\n`);
  say('the weights fitted on all of these pages are written.');
});

async function reportPages(name: string, pages: NonNullable<Report['pages']>): Promise<void> {
  const folder = path.join(NETWORKS_FOLDER, name);
  const report = readReport(await readFile(path.join(folder, 'report.json'), 'utf8'));
  await saveReport(folder, { ...report, pages });
  say(`the figures are written to ${path.join(folder, 'report.json')}.`);
}

/** What a network says of the products' pictures, which are read from the sites' folders. */
async function lookOf(name: string) {
  const { model } = await readNetwork(name);
  return {
    settings: readDecisionSettings(model.userDefinedMetadata),
    async rowsOf(products: readonly LabelledTexts[]): Promise<Map<string, ArrayLike<number>>> {
      const network = await startNetwork(name);
      const files = [...new Set(products.map(({ file }) => file))];
      const read = await readInputs(files, network.inputShape);
      const seen = files.flatMap((file, index) => {
        const input = read[index]?.input;
        return input ? [{ file, input }] : [];
      });
      const rows = new Map<string, ArrayLike<number>>();
      for (let from = 0; from < seen.length; from += BATCH) {
        const batch = seen.slice(from, from + BATCH);
        const found = await network.probabilities(batch.map(({ input }) => input));
        for (const [index, { file }] of batch.entries()) rows.set(file, found[index] ?? []);
      }
      return rows;
    },
  };
}
