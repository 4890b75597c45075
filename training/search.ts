import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../cli/command';
import { onCtrlC } from '../cli/ctrl-c';
import { userPath } from '../cli/user-path';
import { wholeNumber } from '../cli/whole-number';
import type { Trial } from '../model/report';
import { startTrainingBackend } from './backend';
import { loadFashionMnist } from './fashion-mnist';
import { roundsOf, type SearchPlan, searchByHalving } from './halving';
import { type Meter, startMeter } from './meter';
import { mobilenetData } from './mobilenet-data';
import { NETWORKS_FOLDER } from './network-files';
import { listPhotoSources } from './photo-sources';
import { MOBILENET } from './recipes';
import { reportSearch } from './report-search';
import { drawSettings, SEARCH_SPACE } from './search-space';
import { trialRunner } from './search-trial';
import { appendTrial, readTrials } from './trials';

const USAGE = `Searches for better settings of MobileNetV2's recipe.

npm run search -- [options]

Each trial trains shortly with other settings and is scored on photographs of sources that are not
trained on: what holds there holds in a shop never seen. A third of the trials goes on to the next
round, with three times the steps, and so on to the last one (successive halving).

  --photos DIR       as for npm run train, many sources among them; may be repeated
  --hold-back NAME   likewise
  --trials N         trials of the first round (default 12)
  --steps N          training steps in the first round (default 150)
  --seed N           another seed is another search (default 1)
  --workers N        threads that share the work (default: one for each core)
  --file FILE        where finished trials are added (default model/networks/mobilenet/search.jsonl)
  --help             this text

A search that was stopped goes on where it was when the same command is given again.`;

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      photos: { type: 'string', multiple: true, default: [] },
      'hold-back': { type: 'string', multiple: true, default: [] },
      trials: { type: 'string', default: '12' },
      steps: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      file: { type: 'string', default: path.join(NETWORKS_FOLDER, 'mobilenet/search.jsonl') },
    },
  });
  const seed = wholeNumber('--seed', values.seed, 0);
  const trials = wholeNumber('--trials', values.trials, 1);
  const steps = wholeNumber('--steps', values.steps, 1);
  const workers = wholeNumber('--workers', values.workers, 1);
  const file = userPath(values.file);
  const known = await readTrials(file);
  const { backend } = await startTrainingBackend();
  const signal = onCtrlC(`Stopped. Finished trials are in ${file}: the same command goes on.`);

  const photos = values.photos.map(userPath);
  const listed = await listPhotoSources({ photos, holdBack: values['hold-back'] });
  const sources = listed.map((source) => ({ ...source, test: [] }));
  const data = await mobilenetData(await loadFashionMnist(), sources, MOBILENET, signal);
  const plan: SearchPlan = {
    seed,
    trials,
    steps,
    scoredOn: data.validation.map(({ name }) => name),
    settings: (trial) => (trial === 1 ? PRESENT : drawSettings(SEARCH_SPACE, seed, trial)),
  };
  const rounds = roundsOf(plan).map(
    (round) => `${round.trials} ${round.trials === 1 ? 'trial' : 'trials'} of ${round.steps} steps`,
  );
  console.log(`\nSeed ${seed}: ${rounds.join(', then ')}. Trial 1 is the recipe as it is.`);
  console.log(`Each finished trial is added to ${file}; Ctrl-C is safe.\n`);

  let meter: Meter | undefined;
  // Also where no trial is missing: the report may be of a later training.
  let isReported = known.length > 0 && (await reportSearch(path.dirname(file), known));
  const checkpoints = await mkdtemp(path.join(os.tmpdir(), 'hangtag-search-'));
  const context = { backend, workers, checkpoints };
  const runTrial = trialRunner(data, MOBILENET, seed, context, (done) => meter?.update(done));
  const found = await searchByHalving(
    plan,
    known,
    runTrial,
    {
      onStart: ({ round, trial, steps: all }) => {
        meter = startMeter(`Round ${round}, trial ${trial}`, all, (done) => `${done} steps`);
      },
      onTrial: async (trial, secondsLeft) => {
        meter?.stop();
        await appendTrial(file, trial);
        isReported = await reportSearch(path.dirname(file), await readTrials(file));
        console.log(`${describeTrial(trial)}  ${Math.ceil(secondsLeft / 60)} min left`);
      },
    },
    signal,
  ).finally(async () => {
    meter?.stop();
    await rm(checkpoints, { recursive: true });
  });

  const best = found.at(-1)!;
  console.log(`\nThe best: ${describeTrial(best)}`);
  for (const [name, value] of Object.entries(best.settings)) console.log(`  ${name}: ${value}`);
  console.log('To train with these settings, write them into MOBILENET in training/recipes.ts.');
  if (isReported) console.log(`The report beside ${file} shows the trials.`);
});

/** The searched values of the recipe as it is. */
const PRESENT = Object.fromEntries(
  Object.keys(SEARCH_SPACE).map((name) => [name, MOBILENET[name as keyof typeof SEARCH_SPACE]]),
);

function describeTrial({ trial, round, score, bySource }: Trial): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const sources = Object.entries(bySource).map(([name, share]) => `${name} ${percent(share)}`);
  return `Round ${round}, trial ${trial}: score ${percent(score)} (${sources.join(', ')})`;
}
