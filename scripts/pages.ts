import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { say } from '../cli/say';
import { userPath } from '../cli/user-path';
import { count } from '../components/figures';
import { DEFAULT_NETWORK, NETWORKS } from '../model/network-names';
import { BROWSERS, ensureBrowser } from './browsers';
import { buildExtension } from './build-extension';
import { findPages, type SitePage } from './pages/find-pages';
import { meanScores } from './pages/mean-scores';
import { measurePages, TRUTH_VIEWPORT } from './pages/measure-pages';
import { parseViewport } from './pages/parse-viewport';
import type { PageScore } from './pages/score-page';
import { scoreDetails, scoreTable } from './pages/score-table';

const USAGE = `Measures how well the extension finds and tags the product images of pages with ground truth.

npm run pages -- DIR [options]

  DIR              a folder of sites, or one site: a folder with truth-PAGE.json for each page
                   and the folder site, which is served on 127.0.0.1
  --details        lists what was missed, wrong or of another category, and other names and prices
  --without-words  switches the page's words off
  --without-mix    switches off that the page's other pictures count; with both, tags are those of the
                   pictures alone
  --viewport WxH   inner size of the window, such as 390x844 (default 1280x900, that of the truths)
  --network NAME   ${NETWORKS.join(' or ')} (default ${DEFAULT_NETWORK})
  --browser NAME   ${BROWSERS.join(' or ')} (default ${BROWSERS[0]})
  --json FILE      writes the figures to FILE too, for other programs
  --help           this text

Builds the extension first. Nothing leaves the machine: images of other hosts are replaced by a
grey picture, their other requests fail. docs/measuring.md says what the figures mean.`;

function pageName({ truth: { slug, page } }: SitePage): string {
  return `${slug} ${page}`;
}

function inShort(score: PageScore): string {
  const wrong = `${score.wrong.length} wrong`;
  if (score.products === 0) return `no products, ${wrong}`;
  return `${score.found - score.wrong.length} of ${count(score.products, 'product')}, ${wrong}`;
}

await runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      details: { type: 'boolean', default: false },
      'without-words': { type: 'boolean', default: false },
      'without-mix': { type: 'boolean', default: false },
      network: { type: 'string', default: DEFAULT_NETWORK },
      browser: { type: 'string', default: BROWSERS[0] },
      json: { type: 'string' },
      viewport: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const network = NETWORKS.find((name) => name === values.network);
  if (network === undefined) throw new UsageError(`There is no network "${values.network}".`);
  const name = BROWSERS.find((browser) => browser === values.browser);
  if (name === undefined) throw new UsageError(`There is no browser "${values.browser}".`);
  const viewport = values.viewport === undefined ? TRUTH_VIEWPORT : parseViewport(values.viewport);

  // Whatever can be wrong with the arguments is found before the minutes of work.
  const { pages, skipped, damaged } = await findPages(userPath(folder));
  const jsonFile = values.json === undefined ? undefined : userPath(values.json);
  if (jsonFile !== undefined) await mkdir(path.dirname(jsonFile), { recursive: true });
  for (const why of skipped) say(`skipped: ${why}`);
  for (const why of damaged) say(`damaged: ${why}`);
  if (pages.length === 0) throw new Error('There is no page to measure.');

  const executablePath = await ensureBrowser(name, say);
  say(`building the extension for ${name}.`);
  buildExtension(name);
  const failed: string[] = [];
  let done = 0;
  const scores = await measurePages(pages, {
    name,
    executablePath,
    network,
    pageWords: !values['without-words'],
    pageMix: !values['without-mix'],
    viewport,
    onStart: ({ backend }) => say(`measuring network ${network} on ${backend} in ${name}.`),
    onPage: (result, page) => {
      const isError = result instanceof Error;
      if (isError) failed.push(`${pageName(page)}: ${result.message}`);
      const outcome = isError ? `not measured: ${result.message}` : inShort(result);
      say(`page ${++done} of ${pages.length}, ${pageName(page)}: ${outcome}.`);
    },
  });

  const means = meanScores(scores);
  console.log(`\n${scoreTable(scores, means)}`);
  if (values.details) console.log(`\n${scoreDetails(scores)}`);
  if (jsonFile !== undefined) {
    const json = { ...means, viewport, pages: scores, skipped, damaged, failed };
    await writeFile(jsonFile, `${JSON.stringify(json, null, 2)}\n`);
    say(`written to ${jsonFile}.`);
  }
  const lost = damaged.length + failed.length;
  if (lost > 0) {
    throw new Error(
      `${count(lost, 'page')} could not be measured, see above; the means lack them.`,
    );
  }
});
