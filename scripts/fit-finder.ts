import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { say } from '../cli/say';
import { userPath } from '../cli/user-path';
import { count } from '../components/figures';
import '../entrypoints/finder/signals';
import { signals } from '../entrypoints/finder/signal';
import weights from '../entrypoints/finder/weights.json';
import { ensureBrowser } from './browsers';
import { examplesOf } from './fit-finder/examples';
import { leaveOneSiteOut, scoreAll } from './fit-finder/judge';
import { fitLogistic } from './fit-finder/logistic-regression';
import type { MeasuredPage } from './fit-finder/page-measures';
import { renderPages } from './fit-finder/render-pages';
import { scoreTable, siteTable } from './fit-finder/score-tables';
import { fitOf, namedWeights, weightText, writeWeights } from './fit-finder/write-weights';
import { findPages } from './pages/find-pages';

/** Of half the sum of the squares of what weights differ from their priors, beside the mean loss. */
const PENALTY = 0.004;

const USAGE = `Fits the weights of the finder's signals to pages with ground truth.

npm run fit-finder -- DIR [options]

  DIR       a folder of sites, as for npm run pages
  --check   judges the weights as they are, and writes nothing
  --help    this text

Each page is rendered in Chromium at 1280×900 and at 390×844, as it is, without class names and
without style sheets. The weights go to entrypoints/finder/weights.json and into the table of
docs/finding.md. Each site is left out in turn, to say how well other sites are to be found.`;

await runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const { pages, skipped, damaged } = await findPages(userPath(folder));
  for (const why of skipped) say(`skipped: ${why}`);
  if (damaged.length > 0) throw new Error(damaged.join('\n'));
  if (pages.length === 0) throw new Error('There is no page to measure.');

  const measured: MeasuredPage[] = [];
  let done = 0;
  await renderPages(pages, await ensureBrowser('chromium', say), ({ truth }, result) => {
    const name = `page ${++done} of ${pages.length}, ${truth.slug} ${truth.page}`;
    if (result instanceof Error) throw new Error(`${name}: ${result.message}`);
    measured.push(...result);
    say(`${name}: ${count(result[0]?.groups.length ?? 0, 'picture')}.`);
  });

  const ids = signals.map(({ id }) => id);
  if (values.check) {
    console.log(
      `\nThe weights as they are:\n${scoreTable(scoreAll(measured, fitOf(weights, ids)))}`,
    );
    return;
  }
  const signs = signals.map(({ speaks }) => (speaks === 'for' ? 1 : -1));
  const priors = signals.map(({ prior }) => prior ?? 0);
  const fit = fitLogistic(examplesOf(measured), signs, PENALTY, priors);
  say('leaving out each site in turn.');
  const leftOut = leaveOneSiteOut(measured, signs, PENALTY, priors);
  const named = namedWeights(fit, ids);
  await writeWeights(named);
  console.log(
    [
      `\nThe weights, fitted on all of these pages:\n${scoreTable(scoreAll(measured, fit))}`,
      `Fitted without the site that they are judged on:\n${scoreTable(leftOut)}`,
      `By site, where that is not all right:\n${siteTable(leftOut)}`,
      `Bias ${weightText(named.bias)}.`,
      ...Object.entries(named.signals).flatMap(([id, weight]) =>
        weight === 0 ? `The signal ${id} does not pay its way: take it out.` : [],
      ),
    ].join('\n\n'),
  );
});
