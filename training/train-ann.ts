import path from 'node:path';
import type { Report } from '../model/report';
import { classMeans } from './class-means';
import { describeNetwork } from './describe-network';
import type { FashionMnist } from './fashion-mnist';
import { classificationReport } from './figures';
import { ANN_ARCHITECTURE, buildAnn } from './networks/ann';
import { checkpointFolder, outFolder, publish } from './publish';
import { ANN, type AnnRecipe, PUBLISHED } from './recipes';
import { summarizeSeeds, writeReport } from './report';
import { type RunContext, trainOnce } from './run';
import type { TrainOptions } from './train-options';
import { fashionData } from './training-data';

/** Runs of the published recipe that the bundled network is compared with. */
const BASELINE_RUNS = 5;

/** Trains the seed's feed-forward network: by the published recipe to compare with, then by ours. */
export async function trainAnn(
  fashion: FashionMnist,
  options: TrainOptions,
  context: Omit<RunContext, 'checkpoints'>,
): Promise<void> {
  const { seed, seeds = BASELINE_RUNS, resume, epochs } = options;
  const checkpoints = await checkpointFolder('ann', resume);
  const planOf = (recipe: AnnRecipe) => ({
    network: 'ann' as const,
    recipe: { ...recipe, epochs: epochs ?? recipe.epochs },
  });
  const run = (recipe: AnnRecipe, rest: { seed: number; name: string; out?: string }) =>
    trainOnce({
      ...context,
      ...rest,
      checkpoints,
      plan: planOf(recipe),
      data: fashionData(fashion, recipe.validationShare),
    });

  const baselineRuns = [];
  for (let turn = 1; turn <= seeds; turn++) {
    console.log(`\nThe published recipe, run ${turn} of ${seeds}`);
    baselineRuns.push((await run(PUBLISHED, { seed: turn, name: 'published' })).run);
  }

  console.log('\nThe bundled feed-forward network');
  const finished = path.join(checkpoints, 'network');
  const bundled = await run(ANN, { seed, name: 'bundled', out: finished });
  const baseline = summarizeSeeds(baselineRuns);
  const report: Report = await writeReport(finished, {
    ...describeNetwork(buildAnn(seed, 'softmax'), ANN_ARCHITECTURE),
    backend: context.backend,
    codeVersion: context.codeVersion,
    data: fashion.checksums,
    bundled: bundled.run,
    decision: bundled.decision,
    classMeans: await classMeans(fashion.train),
    ...(baseline && { baseline }),
  });
  await publish(finished, checkpoints, outFolder('ann', options), context.signal);

  const { test } = report.bundled;
  console.log(`\nOn the ${test.n} test images:\n`);
  console.log(classificationReport(test));
  console.log(`accuracy ${test.accuracy.toFixed(4)}  loss ${test.loss.toFixed(4)}`);
  if (report.baseline) {
    const { accuracy, loss } = report.baseline;
    console.log(
      `published recipe, ${seeds} runs: accuracy ${accuracy.mean.toFixed(4)} ± ${accuracy.standardDeviation.toFixed(4)}` +
        `  loss ${loss.mean.toFixed(4)} ± ${loss.standardDeviation.toFixed(4)}`,
    );
  }
}
