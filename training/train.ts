import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../model/report';
import { startTrainingBackend } from './backend';
import { runCommand, UsageError } from './command';
import { loadFashionMnist } from './fashion-mnist';
import { classificationReport } from './figures';
import { NETWORKS_FOLDER } from './network-files';
import { ANN, PUBLISHED } from './recipes';
import { summarizeBaseline, writeReport } from './report';
import { trainOnce } from './run';

const USAGE = `Trains a network and puts it where the extension's build finds it.

npm run train -- --network ann [options]

  --network NAME   what to train: ann (the seed's feed-forward network)
  --seeds N        runs of the published recipe, to compare with (default 5, 0 leaves them out)
  --seed N         seed of the bundled run (default 1)
  --epochs N       epochs of every run, to try things out (default: each recipe's own)
  --out DIR        where the network goes (default model/networks/NAME)
  --resume         go on from the last finished epoch instead of starting anew
  --help           this text

Fashion-MNIST is downloaded on first use; FASHION_MNIST_DIR names a folder that has its files.`;

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string' },
      seeds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string' },
      out: { type: 'string' },
      resume: { type: 'boolean', default: false },
    },
  });
  if (values.network !== 'ann') {
    throw new UsageError('Name the network to train: --network ann');
  }
  const seeds = wholeNumber('--seeds', values.seeds, 0);
  const seed = wholeNumber('--seed', values.seed, 0);
  const epochs =
    values.epochs === undefined ? {} : { epochs: wholeNumber('--epochs', values.epochs, 1) };
  const checkpoints = path.resolve('checkpoints', values.network);
  const out = path.resolve(values.out ?? path.join(NETWORKS_FOLDER, values.network));
  if (!values.resume) await rm(checkpoints, { recursive: true, force: true });

  const interrupted = new AbortController();
  process.once('SIGINT', () => {
    interrupted.abort(new Error('Stopped. The last finished epoch is kept: go on with --resume.'));
  });

  const { backend, reason } = await startTrainingBackend();
  console.log(`Training on ${backend}. ${reason}`);
  const data = await loadFashionMnist();
  const options = { data, checkpoints, resume: values.resume, signal: interrupted.signal };

  const published = { ...PUBLISHED, ...epochs };
  const baselineRuns = [];
  for (let run = 1; run <= seeds; run++) {
    console.log(`\nThe published recipe, run ${run} of ${seeds}`);
    baselineRuns.push(
      await trainOnce({ ...options, recipe: published, seed: run, name: 'published' }),
    );
  }

  console.log('\nThe bundled network');
  const bundled = await trainOnce({
    ...options,
    recipe: { ...ANN, ...epochs },
    seed,
    name: 'bundled',
    out,
  });
  const report: Report = await writeReport(out, {
    backend,
    checksums: data.checksums,
    bundled,
    baseline: summarizeBaseline(published, baselineRuns),
  });

  console.log(`\nOn the ${report.bundled.test.n} test images:\n`);
  console.log(classificationReport(report.bundled.test));
  console.log(
    `accuracy ${report.bundled.test.accuracy.toFixed(4)}  loss ${report.bundled.test.loss.toFixed(4)}`,
  );
  if (report.baseline) {
    const { accuracy, loss } = report.baseline;
    console.log(
      `published recipe, ${seeds} runs: accuracy ${accuracy.mean.toFixed(4)} ± ${accuracy.standardDeviation.toFixed(4)}` +
        `  loss ${loss.mean.toFixed(4)} ± ${loss.standardDeviation.toFixed(4)}`,
    );
  }
  console.log(`Written to ${out}`);
});

function wholeNumber(option: string, text: string, lowest: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < lowest) {
    throw new UsageError(`${option} takes a whole number of at least ${lowest}, not "${text}".`);
  }
  return number;
}
