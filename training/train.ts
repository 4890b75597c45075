import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import type { Report } from '../model/report';
import { startTrainingBackend } from './backend';
import { describeNetwork } from './describe-network';
import { loadFashionMnist } from './fashion-mnist';
import { classificationReport } from './figures';
import { NETWORKS_FOLDER } from './network-files';
import { ANN_ARCHITECTURE, buildAnn } from './networks/ann';
import { ANN, PUBLISHED } from './recipes';
import { summarizeSeeds, writeReport } from './report';
import { trainOnce } from './run';

const root = path.join(import.meta.dirname, '..');

const CHECKPOINTS_FOLDER = path.join(root, 'checkpoints');

/** Short runs go here, so that trying things out leaves the bundled network alone. */
const TRIALS_FOLDER = path.join(root, '.output/networks');

const USAGE = `Trains a network and puts it where the extension's build finds it.

npm run train -- --network ann [options]

  --network NAME   what to train: ann (the seed's feed-forward network)
  --seeds N        runs of the published recipe, to compare with (default 5, 0 leaves them out)
  --seed N         seed of the bundled run (default 1)
  --epochs N       epochs of every run, to try things out (default: each recipe's own)
  --out DIR        where the network goes (default model/networks/NAME; with --epochs
                   .output/networks/NAME)
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
    const { network } = values;
    const problem =
      network === undefined ? 'Name the network to train.' : `There is no network "${network}".`;
    throw new UsageError(`${problem} There is: --network ann`);
  }
  const seeds = wholeNumber('--seeds', values.seeds, 0);
  const seed = wholeNumber('--seed', values.seed, 0);
  const epochs =
    values.epochs === undefined ? {} : { epochs: wholeNumber('--epochs', values.epochs, 1) };
  const home = values.epochs === undefined ? NETWORKS_FOLDER : TRIALS_FOLDER;
  const out = values.out === undefined ? path.join(home, values.network) : userPath(values.out);
  await mkdir(out, { recursive: true });

  const { backend, reason } = await startTrainingBackend();
  console.log(`Training on ${backend}. ${reason}`);
  const data = await loadFashionMnist();
  const checkpoints = path.join(CHECKPOINTS_FOLDER, values.network);
  if (!values.resume) await setAside(checkpoints);
  const options = { data, checkpoints, resume: values.resume, signal: onCtrlC() };

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
    out: path.join(checkpoints, 'network'),
  });
  const baseline = summarizeSeeds(baselineRuns);
  const report: Report = await writeReport(path.join(checkpoints, 'network'), {
    ...describeNetwork(buildAnn(seed, 'softmax'), ANN_ARCHITECTURE),
    backend,
    data: data.checksums,
    bundled,
    ...(baseline && { baseline }),
  });

  // Weights and report change together, and only now that all is done.
  await cp(path.join(checkpoints, 'network'), out, { recursive: true });
  await rm(checkpoints, { recursive: true });

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
  // Dawn would keep Node from ending.
  if (backend === 'webgpu') process.exit();
});

/** Keeps what a stopped run left, in case it was not meant to start anew. */
async function setAside(checkpoints: string): Promise<void> {
  if (!existsSync(checkpoints)) return;
  const old = `${checkpoints}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(checkpoints, old);
  console.log(`Starting anew. What a stopped run had done is kept in ${old}.`);
}

function onCtrlC(): AbortSignal {
  const interrupted = new AbortController();
  process.once('SIGINT', () => {
    console.log('Stopping…');
    interrupted.abort(new Error('Stopped. Finished epochs are kept: go on with --resume.'));
  });
  return interrupted.signal;
}

function wholeNumber(option: string, text: string, lowest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < lowest) {
    throw new UsageError(`${option} takes a whole number of at least ${lowest}, not "${text}".`);
  }
  return number;
}
