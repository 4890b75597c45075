import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../cli/command';
import { onCtrlC } from '../cli/ctrl-c';
import type { Trial } from '../model/report';
import { startTrainingBackend } from './backend';
import { CNN_SEARCH_SPACE } from './cnn-search-space';
import { cnnSources } from './cnn-sources';
import { usualBackend } from './engine';
import { loadFashionMnist } from './fashion-mnist';
import { freeSeed } from './free-seed';
import { roundsOf, type SearchPlan, searchByHalving } from './halving';
import { type Meter, startMeter } from './meter';
import { cnn } from './networks/cnn';
import { CNN, settingsOf } from './recipes';
import { reportSearch } from './report-search';
import { readSearchOptions, USAGE } from './search-options';
import { groupsToLeaveOut, sameScores } from './search-sources';
import { drawSettings } from './search-space';
import { trialRunner } from './search-trial';
import { fashionData, withPhotos } from './training-data';
import { appendTrial, readTrials } from './trials';

await runCommand(USAGE, async (args) => {
  const options = readSearchOptions(args);
  const { trials, steps, file } = options;
  const known = await readTrials(file);
  const recipe = settingsOf(CNN);
  const present = Object.fromEntries(
    Object.keys(CNN_SEARCH_SPACE).map((name) => [name, recipe[name]!]),
  );
  const planOf = (seed: number): SearchPlan => ({
    seed,
    trials,
    steps,
    settings: (trial) => (trial === 1 ? present : drawSettings(CNN_SEARCH_SPACE, seed, trial)),
  });
  const { backend, reason } = await startTrainingBackend(await usualBackend());
  console.log(`Training on ${backend}. ${reason}`);

  const { inputSide } = cnn();
  const sources = await cnnSources({ ...options, without: [] });
  const leftOut = groupsToLeaveOut(sources, options.leftOut);
  const unseen = sources
    .filter(({ train, validation }) => train.length === 0 && validation.length > 0)
    .map(({ name }) => name);
  const scoredOn = [...leftOut.flat(), ...unseen];
  const seed = options.seed ?? freeSeed(known, scoredOn, planOf);
  sameScores(known, seed, scoredOn);
  const fashion = fashionData(await loadFashionMnist(), CNN.validationShare, inputSide);
  const data = await withPhotos(
    fashion,
    sources.map((source) => ({ ...source, test: [] })),
    inputSide,
  );

  const plan = planOf(seed);
  console.log(`\n${describePlan(plan, leftOut)}`);
  console.log(`Each finished trial is added to ${file}; Ctrl-C is safe.\n`);

  let meter: Meter | undefined;
  // Also where no trial is missing: the report may be of a later training.
  let isReported = known.length > 0 && (await reportSearch(path.dirname(file), known));
  const checkpoints = await mkdtemp(path.join(os.tmpdir(), 'hangtag-search-'));
  const context = { backend, workers: options.workers, checkpoints };
  const runTrial = trialRunner({ ...data, leftOut, unseen }, CNN, seed, context, (done) =>
    meter?.update(done),
  );
  const signal = onCtrlC(`Stopped. Finished trials are in ${file}: the same command goes on.`);
  const found = await searchByHalving(
    plan,
    known,
    runTrial,
    {
      onStart: (trial) => {
        const total = trial.steps * leftOut.length;
        meter = startMeter(
          `Round ${trial.round}, trial ${trial.trial}`,
          total,
          (done) => `${done} steps`,
        );
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
  console.log('To train with these settings, write them into CNN in training/recipes.ts.');
  if (isReported) console.log(`The report beside ${file} shows the trials.`);
  // Dawn would keep Node from ending.
  if (backend === 'webgpu') process.exit();
});

function describePlan(plan: SearchPlan, leftOut: readonly string[][]): string {
  const rounds = roundsOf(plan).map(
    ({ trials, steps }) => `${trials} ${trials === 1 ? 'trial' : 'trials'} of ${steps} steps`,
  );
  const groups = leftOut.map((group) => group.join(' and '));
  return `Seed ${plan.seed}: ${rounds.join(', then ')}, each without ${groups.join(', and once more without ')}. Trial 1 is the recipe as it is.`;
}

function describeTrial({ trial, round, score, bySource }: Trial): string {
  const sources = Object.entries(bySource).map(([name, share]) => `${name} ${percent(share)}`);
  return `Round ${round}, trial ${trial}: score ${percent(score)} (${sources.join(', ')})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
